import { describe, expect, it } from 'vitest';
import { GROUP_ENDPOINTS } from '../../sources/nationalPortal/endpoints';
import { PARTIAL_READING } from '../../sources/nationalPortal/toScoreRows';
import type { ScoreRow } from '../../sources/services/scoreRows';
import type { KnownSnapshot } from '../services/knownSnapshots';
import { withFormer } from './withFormer';

type Body = Pick<ScoreRow, 'total' | 'groups' | 'parts'>;
const PARTS = GROUP_ENDPOINTS.flatMap(({ parts }) => parts.map(({ part }) => part));
const part = (code: string, official: number | null, ...flags: string[]) => ({
  part: code,
  numerator: null,
  denominator: null,
  official,
  flags,
});
const WHOLE: Body = {
  total: 60,
  groups: Object.fromEntries(GROUP_ENDPOINTS.map(({ group }) => [group, 7])),
  parts: PARTS.map((code) => part(code, 1)),
};
const CKMB = new Set(GROUP_ENDPOINTS[0]?.parts.map((each) => each.part));
/** The total and the first group came; the others did not. */
const PARTIAL: Body = {
  total: 61,
  groups: { CKMB: 8 },
  parts: PARTS.map((code) => (CKMB.has(code) ? part(code, 2) : part(code, null, PARTIAL_READING))),
};
const row = (seenOn: string, body: Body): ScoreRow => ({
  unit: 'area:03646',
  periodKind: 'month',
  period: '2026-11',
  seenOn,
  provenance: 'imported',
  source: 'Cổng',
  observedAt: `${seenOn}T05:00:00+07:00`,
  ...body,
});
const known = (former: [string, Body, string?] | null, own: [Body, string] | null = null): KnownSnapshot => {
  const seen = former && { seenOn: former[0], body: former[1], source: former[2] ?? 'Cổng' };
  return { former: seen, newest: seen, own: own && { body: own[0], source: own[1], observedAt: null, revision: 1 } };
};
const kept = (day: string) => [PARTIAL_READING, `KEPT_FROM_${day}`];

describe('a partial reading of the national portal', () => {
  it('[DV7] keeps what was told before of the groups that were not answered, with the day it is of', () => {
    const second = withFormer(row('2026-12-02', PARTIAL), known(['2026-12-01', WHOLE]));
    expect(second.total).toBe(61);
    expect(second.groups).toEqual({ ...WHOLE.groups, CKMB: 8 });
    expect(second.parts).toEqual(PARTS.map((code) => (CKMB.has(code) ? part(code, 2) : part(code, 1, ...kept('2026-12-01')))));
    // The day after, it is still of the day on which it was told.
    const third = withFormer(row('2026-12-03', PARTIAL), known(['2026-12-02', second]));
    expect(third.parts).toEqual(second.parts);
    const fourth = withFormer(row('2026-12-04', WHOLE), known(['2026-12-03', third]));
    expect(fourth).toEqual(row('2026-12-04', WHOLE));
  });

  it('[DV3] keeps nothing of an open period in the score of one that is over, and a null that was told stays null', () => {
    expect(withFormer(row('2026-12-01', PARTIAL), known(['2026-11-30', WHOLE]))).toEqual(row('2026-12-01', PARTIAL));
    expect(withFormer(row('2026-11-30', PARTIAL), known(['2026-11-29', WHOLE])).groups['TDGQ']).toBe(7);
    const told = { ...PARTIAL, groups: { CKMB: 8, TDGQ: null } };
    expect(withFormer(row('2026-12-02', told), known(['2026-12-01', WHOLE])).groups['TDGQ']).toBeNull();
    expect(withFormer(row('2026-12-02', PARTIAL), undefined)).toEqual(row('2026-12-02', PARTIAL));
  });

  it('[DV5] adds to what a file told of the same day and the portal does not, and names both', () => {
    const file: Body = { total: 59, groups: { CKMB: 5, TTTT: 9 }, parts: [part('dung-han', 17), part('du-noi-dung', 1)] };
    const read = withFormer(row('2026-12-02', PARTIAL), known(['2026-12-01', WHOLE], [file, 'Tệp a.csv']));
    expect(read).toMatchObject({ total: 61, groups: { CKMB: 8, TTTT: 9, MDSH: 7 }, source: 'Cổng; Tệp a.csv' });
    // The file told the one part of its group: a former score of the group would contradict it.
    expect(read.groups['TDGQ']).toBeUndefined();
    const at = (code: string, of: ScoreRow = read) => of.parts.find((each) => each.part === code);
    expect(at('dung-han')).toEqual(part('dung-han', 17));
    expect(at('du-noi-dung')).toEqual(part('du-noi-dung', 2));
    expect(at('hai-long')?.flags).toEqual(kept('2026-12-01'));
    expect(read.parts).toHaveLength(PARTS.length);
    // Gone on with on the same day: what comes takes the place of what was kept, and of the file nothing is lost.
    const again = withFormer(row('2026-12-02', PARTIAL), known(['2026-12-01', WHOLE], [read, read.source]));
    expect(again.parts.toSorted((a, b) => (a.part < b.part ? -1 : 1))).toEqual(read.parts.toSorted((a, b) => (a.part < b.part ? -1 : 1)));
    expect(again.groups).toEqual(read.groups);
    const whole = withFormer(row('2026-12-02', WHOLE), known(['2026-12-01', WHOLE], [read, read.source]));
    expect(whole).toEqual(row('2026-12-02', WHOLE));
  });
});
