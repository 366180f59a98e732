import { describe, expect, it } from 'vitest';
import { STATION_LIMITS } from '../../../contract/rules/freshness';
import { aSource } from '../../../contract/sources.fixture';
import type { Source } from '../../../contract/feeds/sources';
import { punctualityAt } from './punctuality';
import { rankAreas, rankingSimulated } from './ranking';

describe('the areas behind their path', () => {
  it('are those that miss it to the letter, the farthest first, equal ones by name; what is not known is counted apart', () => {
    const area = (name: string, deviation: number | null, met: boolean | null) => ({
      area: name,
      name,
      value: deviation === null ? null : 80 + deviation,
      path: 80,
      deviation,
      met,
    });
    const { behind, known, missing } = rankAreas([
      area('Đ', -1, false),
      area('D', -1, false),
      area('A', -9, false),
      area('B', 0, true),
      area('C', null, null),
    ]);
    expect(behind.map(({ name }) => name)).toEqual(['A', 'D', 'Đ']);
    expect([known, missing]).toEqual([4, 1]);
  });
});

describe('the nature of a ranking', () => {
  const area = (provenance?: 'imported' | 'simulated', value: number | null = 5) => ({
    area: 'A',
    name: 'A',
    value,
    path: null,
    deviation: null,
    met: null,
    ...(provenance ? { provenance } : {}),
  });
  const of = (values: ReturnType<typeof area>[], common: 'imported' | 'simulated') =>
    rankingSimulated({ values, passport: { provenance: common } });
  it('[EX4] is that of all its areas, each by its own provenance where that is not the common one', () => {
    expect(of([area(), area()], 'simulated')).toBe(true);
    expect(of([area(), area('imported')], 'simulated')).toBe('partly');
    expect(of([area(), area('simulated')], 'imported')).toBe('partly');
    expect(of([area(), area(undefined, null)], 'imported')).toBe(false);
  });
});

describe('the punctuality of the sources', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  const source = (minutesAgo: number | null, limits: Source['limits'] = STATION_LIMITS) =>
    aSource({
      limits,
      provenance: 'simulated',
      lastDataAt: minutesAgo === null ? null : new Date(now - minutesAgo * 60_000).toISOString(),
    });
  it('counts late and silent ones apart, and leaves out what is not expected at a cadence', () =>
    expect(punctualityAt([source(1), source(12), source(20), source(61), source(null), source(null, null)], now)).toEqual({
      onTime: 1,
      expected: 5,
      late: 2,
      silent: 2,
    }));
  it('never counts a source whose clock runs ahead as on time', () =>
    expect(punctualityAt([source(-30)], now)).toEqual({ onTime: 0, expected: 1, late: 1, silent: 0 }));
});
