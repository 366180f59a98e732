import { describe, expect, it } from 'vitest';
import type { Source } from '../../../contract/feeds/sources';
import { STATION_LIMITS } from '../../../contract/rules/freshness';
import { aSource } from '../../../contract/sources.fixture';
import { sourceCounts, wallSources } from './wallSources';

const NOON = Date.parse('2026-11-22T05:00:00Z');
const iso = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();
const source = (id: string, more: Partial<Source> = {}) => aSource({ id, ...more });

describe('the sources of a wall', () => {
  it('[WL44] the worst come first and of these the longest late, each with since when; what nobody expects is passed over', () => {
    const sources = [
      source('fresh'),
      source('late-now', { lastDataAt: iso(-20) }),
      source('late-long', { lastDataAt: iso(-40) }),
      source('dead', { lastDataAt: iso(-300) }),
      source('act', { kind: 'register', limits: null }),
      source('inbox', { kind: 'station-files' }),
    ];
    const told = wallSources(sources, ['fresh', 'late', 'late', 'dead', 'unscheduled', 'fresh']);
    expect(told.map(({ source: { id }, place }) => [id, place])).toEqual([
      ['dead', 'dead'],
      ['late-long', 'late'],
      ['late-now', 'late'],
      ['fresh', 'fresh'],
    ]);
    expect(told.map(({ since }) => since)).toEqual([
      NOON - 300 * 60_000 + STATION_LIMITS.lateAfterMs,
      NOON - 40 * 60_000 + STATION_LIMITS.lateAfterMs,
      NOON - 20 * 60_000 + STATION_LIMITS.lateAfterMs,
      null,
    ]);
  });
  it('[WL44] a gateway that never sent is told of as having no data yet', () => {
    const portal = source('portal', { kind: 'portal', limits: null, lastDataAt: null, lastSuccessAt: null });
    expect(wallSources([portal], ['unscheduled'])).toEqual([{ source: portal, place: 'never', since: null }]);
  });
  it('counts what is not as it should be of those that count, and what was refused of all', () => {
    const sources = [
      source('a', { open: 2, provenance: 'simulated' }),
      source('b', { lastDataAt: iso(-300), lastSuccessAt: iso(-300) }),
      source('c', { kind: 'station-files', open: 1, lastSuccessAt: iso(3) }),
    ];
    expect(sourceCounts(sources, ['fresh', 'dead', 'dead'])).toEqual({
      troubles: [{ place: 'dead', count: 1 }],
      open: 3,
      simulated: 1,
      newest: iso(3),
    });
    expect(sourceCounts([], [])).toEqual({ troubles: [], open: 0, simulated: 0, newest: null });
  });
});
