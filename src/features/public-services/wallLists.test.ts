import { describe, expect, it } from 'vitest';
import { bodyOf as dossiersOf, countsOf, knownYear, smallRows } from './dossiers/body.fixture';
import { bodyOf, scoreOf, shown, unitOf } from './scores.fixture';
import { lastUnits, lateNow } from './wallLists';

const official = (total: number | null) => ({ total, groups: {} });

describe('the foot of the ranking on a wall', () => {
  it('[WL40] the last stands first with its place, and who has no place is left out', () => {
    const body = bodyOf([
      scoreOf(unitOf('area', '1'), {}, official(30)),
      scoreOf(unitOf('area', '2'), {}, official(10)),
      scoreOf(unitOf('area', '3'), {}, official(null)),
      scoreOf(unitOf('area', '4'), {}, official(20)),
      scoreOf(unitOf('agency', '5'), {}, official(1)),
    ]);
    const { basis, ranked, units } = lastUnits(shown(body), 'area');
    expect([basis, ranked]).toEqual(['official', 3]);
    expect(units.map(({ unit: { code }, rank, value }) => [code, rank, value])).toEqual([
      ['2', 3, 10],
      ['4', 2, 20],
      ['1', 1, 30],
    ]);
  });
});

describe('the late dossiers of a wall', () => {
  it('[WL41] add up over departments and communes, most first, beside how many did not tell', () => {
    const silent = { unit: 'area:03700', field: 'dat-dai', month: '2026-03', counts: countsOf({ receivedOnline: 1 }) };
    const { total, units, silent: untold, seenAt } = lateNow(knownYear(dossiersOf([...smallRows, silent])));
    // Two fields each, by two more in the last month: 2 + 2, 3 + 3 and 4 + 4.
    expect([total, untold]).toEqual([18, 1]);
    expect(units.map(({ key, late }) => [key, late])).toEqual([
      ['agency:so-noi-vu', 8],
      ['area:03650', 6],
      ['area:03646', 4],
    ]);
    expect(seenAt).toBe('2026-11-20T10:00:00+07:00');
  });
  it('[WL41] are not known where nobody told: that is not 0', () => {
    const rows = [{ unit: 'area:03646', field: 'dat-dai', month: '2026-03', counts: countsOf({ receivedOnline: 1 }) }];
    expect(lateNow(knownYear(dossiersOf(rows)))).toMatchObject({ total: null, units: [], silent: 1, seenAt: null });
  });
});
