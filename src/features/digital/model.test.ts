import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../contract/feeds/indicators';
import type { IndicatorValue } from '../../../contract/value';
import { indicatorOf, observationOf } from './annex.fixture';
import { cellsOf, columnsOf, wasReplacedIn } from './columns';
import { boxOf, tally, toTable } from './model';

const n = (value: number): IndicatorValue => ({ kind: 'number', value });
const none: IndicatorValue = { kind: 'none', reason: 'blank' };
const only = (observations: Observation[]) => {
  const row = toTable([indicatorOf('A.1', observations)]).groups[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
};
const act = (id: string, version: number): NonNullable<Observation['basis']> => ({
  id,
  name: id,
  shortName: id,
  version,
  validFrom: null,
  validTo: null,
  supersedes: null,
  supersededBy: null,
});

describe('the columns', () => {
  it('[IE9] come from the data, of any years, in the order of the year and of what the values are', () => {
    const annex = [
      ['target', '2025'],
      ['result', '2024'],
      ['plan', '2025'],
      ['estimate', '2024'],
      ['plan', '2024'],
      ['actual', '2023'],
    ] as const;
    const keys = (roles: readonly (readonly [Observation['role'], string])[]) =>
      columnsOf([
        indicatorOf(
          'A.1',
          roles.map(([role, period]) => observationOf(role, period, n(1))),
        ),
      ]).map(({ key }) => key);
    expect(keys(annex)).toEqual(['actual:2023', 'plan:2024', 'estimate:2024', 'result:2024', 'plan:2025', 'target:2025']);
    expect(
      keys([
        ['plan', '2031'],
        ['result', '2030-Q4'],
        ['actual', '2030'],
        ['result', '2030-Q3'],
      ]),
    ).toEqual(['result:2030-Q3', 'result:2030-Q4', 'actual:2030', 'plan:2031']);
  });
  it('[IE9] name the act only where all cells rest on it', () => {
    const with_ = (basis: Observation['basis']) => indicatorOf('A.1', [observationOf('target', '2025', n(1), { basis })]);
    expect(columnsOf([with_(act('nq-17', 1)), with_(act('nq-17', 1))])[0]?.basis?.id).toBe('nq-17');
    expect(columnsOf([with_(act('nq-17', 1)), with_(act('nq-57', 1))])[0]?.basis).toBeNull();
  });
  it('[IE2] leave what is broken down to its own place', () => {
    const part = { dimension: 'area', member: '1', name: 'Xã Mẫu', validTo: null, successors: [] };
    expect(columnsOf([indicatorOf('A.1', [observationOf('result', '2024', n(1), { breakdown: [part] })])])).toEqual([]);
  });
  it('[IE3] show the newest act, and keep the ones before it', () => {
    const observations = [
      observationOf('plan', '2025', n(70), { basis: act('a', 1) }),
      observationOf('plan', '2025', n(75), { basis: act('b', 2) }),
    ];
    const cell = cellsOf(indicatorOf('A.1', observations)).get('plan:2025');
    expect([cell?.now.value, cell?.earlier.map(({ value }) => value)]).toEqual([n(75), [n(70)]]);
  });
});

describe('the judgement', () => {
  it('[IE10] rests on the result, and on the estimate only where there is no result, and says which', () => {
    const plan = observationOf('plan', '2025', n(80));
    const estimate = observationOf('estimate', '2024', n(90));
    expect(only([plan, estimate, observationOf('result', '2024', n(70))]).progress).toMatchObject({
      outcome: { role: 'result' },
      comparison: { met: false },
    });
    expect(only([plan, estimate]).progress).toMatchObject({ outcome: { role: 'estimate' }, comparison: { met: true } });
    expect(only([plan, estimate, observationOf('result', '2024', none)]).progress.outcome?.role).toBe('estimate');
  });
  it('[IE10] compares the newest outcome with the newest plan, and with the plan of its own period', () => {
    const row = only([
      observationOf('plan', '2024', n(60)),
      observationOf('plan', '2025', n(80)),
      observationOf('actual', '2023', n(99)),
      observationOf('result', '2024', n(70)),
    ]);
    expect([boxOf(row.progress), row.ownPeriod && boxOf(row.ownPeriod)]).toEqual(['short', 'met']);
    expect(only([observationOf('plan', '2024', n(60)), observationOf('result', '2024', n(70))]).ownPeriod).toBeUndefined();
  });
  it('puts every row in one box', () => {
    const rows = [
      only([observationOf('plan', '2025', n(1)), observationOf('result', '2024', n(1))]),
      only([observationOf('plan', '2025', n(1))]),
    ];
    expect(tally(rows)).toEqual({ met: 1, short: 0, incomparable: 1, total: 2 });
  });
});

describe('a replaced act', () => {
  it('[IE3] is marked only where it was replaced before the period was over', () => {
    const basis = { ...act('qd', 1), validTo: '2025-07-29' };
    const column = (period: string) => wasReplacedIn({ role: 'plan', period, basis });
    expect([column('2024'), column('2025'), column('2025-H1'), column('2025-Q3')]).toEqual([false, true, false, true]);
    expect(wasReplacedIn({ role: 'result', period: '2025', basis })).toBe(false);
  });
});

describe('a report on one indicator alone', () => {
  const yearly = (code: string, more: Observation[] = []) =>
    indicatorOf(code, [observationOf('plan', '2025', n(90)), observationOf('result', '2024', n(70)), ...more]);
  const judged = (more: Observation[]) => {
    const table = toTable([yearly('A.1', more), yearly('A.2'), yearly('A.3')]);
    const rows = table.groups.flatMap((group) => group.rows);
    return { terms: table.terms, outcomes: rows.map(({ progress }) => progress.outcome?.period), count: tally(rows) };
  };

  it('[IE9] is compared by itself and leaves the others comparable by the period that most have told', () => {
    const { terms, outcomes, count } = judged([observationOf('actual', '2025-07', n(95))]);
    expect(terms.outcomePeriod).toBe('2024');
    expect(outcomes).toEqual(['2025-07', '2024', '2024']);
    expect(count).toEqual({ met: 1, short: 2, incomparable: 0, total: 3 });
  });
  it('[IE9] that speaks of a time after the plan is over is not compared with it', () => {
    expect(judged([observationOf('actual', '2027-01', n(945))]).outcomes).toEqual(['2024', '2024', '2024']);
  });
});
