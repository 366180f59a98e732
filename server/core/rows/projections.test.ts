import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowLimit } from '../../../contract/access/limits';
import { change, type Change } from '../../../contract/events';
import { FEEDS } from '../../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { sightOf } from '../../access/rows';
import { BODIES, source, type Manner } from './bodies.rig';
import { act, alarm, alarmEntry, hold, indicator, reading, state, task, taskEntry, type Planted } from './planted.rig';
import { ANEW, projectChange, projectChanges } from './projectChange';
import { PROJECTIONS } from './projections';

const AGENCIES = ['so-y-te', 'so-khcn', 'so-nnmt'];
const AREAS = ['03646', '03700', '04000'];
const some = (codes: readonly string[]) => fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: null });
const limits = fc.array(
  fc
    .record({ agencies: some(AGENCIES), areas: some(AREAS) })
    .map(({ agencies, areas }): RowLimit => ({ agencies: agencies && new Set(agencies), areas: areas && new Set(areas) })),
  { minLength: 1, maxLength: 2 },
);
const planted = fc
  .array(fc.record({ agency: fc.option(fc.constantFrom(...AGENCIES)), area: fc.option(fc.constantFrom(...AREAS)) }), { maxLength: 6 })
  .map((rows) => rows.map((row, n): Planted => ({ ...row, word: `KIN${n}X` })));

/** Said apart from the program: whether one of the limits lets a row of this manner in. */
const mayBeSeen = (given: readonly RowLimit[], { agency, area }: Planted, manner: Manner): boolean =>
  given.some(({ agencies, areas }) => {
    const isOpen = manner === 'figure' || manner === 'place' || (manner === 'item' && agency === null);
    const named = manner === 'work' && area !== null ? [agency, `ubnd-${area}`] : [agency];
    const isAgency =
      agencies === null || (manner === 'place' || agency === null ? isOpen : named.some((each) => each && agencies.has(each)));
    if (manner === 'item') return isAgency && (areas === null || agency === null);
    const isPlace = areas === null || (area === null ? manner === 'figure' || manner === 'party' : areas.has(area));
    return isAgency && isPlace;
  });
const viewing = (given: readonly RowLimit[], rows: readonly Planted[]) => {
  const areas = new Map(rows.map(({ word, area }) => [`T-${word}`, area]));
  const principal = { ...LOCAL_PRINCIPAL, limits: new Map([['tasks', [...given]]]) };
  return { sight: sightOf(principal, 'tasks'), areaOf: (station: string) => areas.get(station) ?? null };
};
/** What an area of nobody means differs: a station's is not known, a cell's or a project's is the province. */
const PROVINCE_WIDE: readonly string[] = ['budget', 'investment', 'service-dossiers'];

describe('projections of feeds', () => {
  for (const { id, params = {}, ...built } of BODIES) {
    it(`[RW3] leave nothing beyond the limits in ${id}, and all that is within them`, () => {
      const projection = PROJECTIONS[id];
      if (typeof projection === 'string') throw new Error(`${id} is not projected`);
      fc.assert(
        fc.property(limits, planted, (given, rows) => {
          const text = JSON.stringify(projection(built.body(rows), viewing(given, rows), params));
          for (const row of rows) {
            const isSeen = mayBeSeen(given, row, built.manner);
            const isProvince =
              row.area === null &&
              PROVINCE_WIDE.includes(id) &&
              given.some(({ agencies }) => id !== 'investment' || agencies === null || (row.agency !== null && agencies.has(row.agency)));
            expect(text.includes(row.word), `${id} ${JSON.stringify(row)}`).toBe(isSeen || isProvince);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('[RW3] are the body itself for who may see all agencies and areas', () => {
    fc.assert(
      fc.property(planted, (rows) => {
        const all = viewing([{ agencies: null, areas: null }], rows);
        for (const { id, params = {}, body } of BODIES) {
          const projection = PROJECTIONS[id];
          if (typeof projection === 'string') throw new Error(`${id} is not projected`);
          expect(projection(body(rows), all, params)).toEqual(FEEDS[id].body.parse(body(rows)));
        }
      }),
      { numRuns: 20 },
    );
  });
});

const told = (row: Planted): { change: Change; manner: Manner }[] =>
  [
    { manner: 'work' as const, kind: 'task.changed', task: task(row), entry: taskEntry(row.word) },
    { manner: 'work' as const, kind: 'alarm.changed', alarm: alarm(row), entries: [alarmEntry(row.word)] },
    { manner: 'work' as const, kind: 'alarm-hold.changed', hold: hold(row) },
    { manner: 'figure' as const, kind: 'indicator.changed', set: 'mau', indicator: indicator([row]) },
    { manner: 'party' as const, kind: 'figure.stated', set: 'mau', state: state(row), act: act(row) },
    { manner: 'place' as const, kind: 'reading.latest', reading: reading(row) },
    { manner: 'place' as const, kind: 'source.changed', source: source(row) },
    { manner: 'place' as const, kind: 'averages.changed', stations: [`T-${row.word}`] },
  ].map(({ manner, ...raw }) => ({ manner, change: change.parse(raw) }));

describe('projections of changes', () => {
  it('[RW4] let no word through of a row that is not seen, and all of one that is', () => {
    fc.assert(
      fc.property(limits, planted, (given, rows) => {
        const eyes = viewing(given, rows);
        for (const row of rows)
          for (const { change: one, manner } of told(row)) {
            const text = JSON.stringify(projectChange(one, eyes));
            expect(text.includes(row.word), `${one.kind} ${JSON.stringify(row)}`).toBe(mayBeSeen(given, row, manner));
          }
      }),
      { numRuns: 60 },
    );
  });

  it('[RW4] say of a row that may have gone out of sight that it is to be fetched anew, and of one that never was in sight nothing', () => {
    const row: Planted = { word: 'KIN', agency: 'so-khcn', area: null };
    const eyes = viewing([{ agencies: new Set(['so-y-te']), areas: null }], [row]);
    const changes = [{ field: 'leads', from: ['Sở Y tế'], to: ['Sở Khoa học và Công nghệ'] }];
    const of = (entry: object) => change.parse({ kind: 'task.changed', task: task(row), entry: { ...taskEntry('a'), ...entry } });
    expect(projectChange(of({}), eyes)).toBeNull();
    expect(projectChange(of({ action: 'assigned', changes }), eyes)).toBe(ANEW);
    const returned = { ...alarmEntry('a'), kind: 'returned' };
    expect(projectChange(change.parse({ kind: 'alarm.changed', alarm: alarm(row), entries: [returned] }), eyes)).toBe(ANEW);
    expect(projectChanges([of({}), of({ changes })], eyes)).toBeNull();
    expect(projectChanges([of({}), of({})], eyes)).toEqual([]);
  });
});
