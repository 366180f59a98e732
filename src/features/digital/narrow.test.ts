import { describe, expect, it } from 'vitest';
import { indicatorOf, observationOf } from './annex.fixture';
import { toTable } from './model';
import { narrow } from './narrow';

const owner = (id: string) => ({ id, name: id, validFrom: null, validTo: null, successors: [], successor: null });
const table = toTable([
  indicatorOf(
    'a',
    [
      observationOf('plan', '2026', { kind: 'text', text: 'x' }),
      observationOf('result', '2025-Q3', { kind: 'text', text: 'x' }),
      observationOf('result', '2025-H1', { kind: 'text', text: 'x' }),
    ],
    { owner: owner('so-x') },
  ),
  indicatorOf('b', [], { owner: null }),
]);
const columns = (period: string | undefined) => narrow(table, { period, agency: undefined }).table.columns.map((column) => column.period);
const rows = (agency: string) =>
  narrow(table, { period: undefined, agency }).table.groups.flatMap((group) => group.rows.map(({ indicator }) => indicator.code));

describe('a set of indicators seen through the filters of the desk', () => {
  it('keeps the columns that lie within the period', () => {
    expect(columns('2025').toSorted()).toEqual(['2025-H1', '2025-Q3']);
    expect(columns('2025-Q3')).toEqual(['2025-Q3']);
    expect(columns(undefined)).toHaveLength(3);
  });
  it('does not take a part of the year for the whole', () =>
    expect(narrow(table, { period: '2026-01', agency: undefined }).noColumn).toBe(true));
  it('shows every column and says so when none is of the period', () => expect(columns('2019')).toHaveLength(3));
  it('keeps the rows of the agency, and no others, not even those without one', () => {
    expect(rows('so-x')).toEqual(['a']);
    expect(rows('so-y')).toEqual([]);
  });
  it('takes the agency of the set for the rows that name none, and who came after it', () => {
    const setOwner = { ...owner('so-tttt'), successors: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' }] };
    const found = (agency: string) =>
      narrow(table, { period: undefined, agency, setOwner }).table.groups.flatMap(({ rows: own }) => own).length;
    expect([found('so-khcn'), found('so-tttt'), found('so-khac')]).toEqual([1, 1, 0]);
  });
  it('compares only where the outcome or the plan compared is of the period', () => {
    const compares = (period: string | undefined) => narrow(table, { period, agency: undefined }).compares;
    expect([compares('2025'), compares('2026'), compares('2025-H1'), compares(undefined)]).toEqual([true, true, false, true]);
  });
  it('judges within an earlier period by what that period itself has, and not by other years', () => {
    const number = (value: number) => ({ kind: 'number', value }) as const;
    const years = toTable([
      indicatorOf('a', [
        observationOf('plan', '2026', number(90)),
        observationOf('result', '2025', number(80)),
        observationOf('plan', '2024', number(50)),
        observationOf('result', '2024', number(40)),
        observationOf('result', '2023', number(30)),
      ]),
    ]);
    const judged = (period: string | undefined) => {
      const { compares, table: narrowed } = narrow(years, { period, agency: undefined });
      const progress = narrowed.groups[0]?.rows[0]?.progress;
      return compares ? [progress?.outcome?.period, progress?.plan?.period, narrowed.terms.planPeriod] : null;
    };
    expect(judged(undefined)).toEqual(['2025', '2026', '2026']);
    expect(judged('2024')).toEqual(['2024', '2024', '2024']);
    expect(judged('2023')).toBeNull();
  });
  it('finds by the agency that came after the one named, and by no other', () => {
    const gone = { ...owner('so-cu'), successors: [{ id: 'so-moi', name: 'Sở Mới' }], successor: 'Sở Mới' };
    const taken = toTable([indicatorOf('c', [], { owner: gone })]);
    const found = (agency: string) => narrow(taken, { period: undefined, agency }).table.groups.length;
    expect([found('so-cu'), found('so-moi'), found('so-khac')]).toEqual([1, 1, 0]);
  });
});
