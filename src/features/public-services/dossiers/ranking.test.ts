import { expect, it } from 'vitest';
import { bodyOf, countsOf, knownYear, lookAt } from './body.fixture';
import { rankUnits } from './ranking';

it('units whose rates are written alike share a place, and the next is counted on', () => {
  const rows = Object.entries({ a: 50_001, b: 50_000, c: 49_000 }).map(([code, digitised]) => ({
    unit: `area:${code}`,
    field: 'dat-dai',
    month: '2026-03',
    counts: countsOf({ digitised, digitisable: 100_000 }),
  }));
  const ranked = rankUnits(lookAt(knownYear(bodyOf(rows))), 'digitised', 'area');
  expect(ranked.map(({ key, rank }) => [key, rank]).toSorted()).toEqual([
    ['area:a', 1],
    ['area:b', 1],
    ['area:c', 3],
  ]);
});
