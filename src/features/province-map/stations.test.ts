import { describe, expect, it } from 'vitest';
import { momentOf } from './momentOf';
import { stationPoints } from './stations';
import { endOfPeriod } from './wording';

const now = Date.parse('2026-11-22T08:00:00Z');
const reading = (station: string, status: '00' | '01' | '02', agoMinutes = 1) => ({
  station,
  stationName: `Trạm ${station}`,
  status,
  observedAt: new Date(now - agoMinutes * 60_000).toISOString(),
  provenance: 'imported' as const,
});
const place = (id: string) => ({ id, lon: 104, lat: 21 });

describe('stations on the map', () => {
  it('show the worst that any of their parameters says', () => {
    const { points } = stationPoints(
      [reading('a', '00'), reading('a', '02'), reading('b', '01'), reading('b', '00')],
      [place('a'), place('b')],
      now,
    );
    expect(points.map(({ status }) => status)).toEqual(['critical', 'medium']);
  });
  it('are stale when they fall silent, whatever they said last', () => {
    const { points } = stationPoints([reading('a', '00', 60 * 24 * 30)], [place('a')], now);
    expect(points[0]?.status).toBe('stale');
  });
  it('without a known place are named, not dropped', () =>
    expect(stationPoints([reading('x', '00')], [], now)).toMatchObject({ points: [], unplaced: ['Trạm x'] }));
});

describe('the one clock of the map', () => {
  it('stands at the end of the chosen period, in the time of Việt Nam', () => {
    expect(endOfPeriod('2026-06')).toBe('2026-06-30T17:00:00.000Z');
    expect(endOfPeriod('2026-Q1')).toBe('2026-03-31T17:00:00.000Z');
    expect(endOfPeriod('2025')).toBe('2025-12-31T17:00:00.000Z');
    expect(endOfPeriod('2024-02')).toBe('2024-02-29T17:00:00.000Z');
  });
  it('never shows more than the page looks at, nor what has not come', () => {
    expect(momentOf('2026-06', null, now)).toBe('2026-06-30T17:00:00.000Z');
    expect(momentOf('2026', null, now)).toBeNull();
    expect(momentOf('2026-06', '2026-05-01T00:00:00Z', now)).toBe('2026-05-01T00:00:00Z');
    expect(momentOf(undefined, '2026-05-01T00:00:00Z', now)).toBe('2026-05-01T00:00:00Z');
  });
});
