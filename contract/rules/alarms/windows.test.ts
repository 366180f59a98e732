import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOOD_BEGINS, FLOOD_ENDS, floodsOf, peakOf, TEN_MINUTES_MS, type Flood } from './windows';

const SECOND = 1_000;
const MINUTE = 60_000;
const every = (count: number, gapMs: number, from = 0): number[] => Array.from({ length: count }, (_, place) => from + place * gapMs);
const later = 1_000 * MINUTE;

describe('a flood', () => {
  it('[AL14] begins with the tenth within ten minutes', () => {
    expect(floodsOf(every(9, MINUTE), later)).toEqual([]);
    expect(floodsOf(every(10, TEN_MINUTES_MS / 9), later)).toEqual([]);
    expect(floodsOf(every(10, MINUTE), later)).toMatchObject([{ from: 9 * MINUTE, count: 10 }]);
  });

  it('[AL14] ends when fewer than five are left of the last ten minutes', () => {
    // Of 0, 1 … 9 minutes the fifth last is of minute 5.
    expect(floodsOf(every(10, MINUTE), later)).toEqual([{ from: 9 * MINUTE, to: 15 * MINUTE, count: 10 }]);
    const goesOn = [...every(10, MINUTE), ...every(4, MINUTE, 15 * MINUTE)];
    expect(floodsOf(goesOn, later)).toEqual([{ from: 9 * MINUTE, to: 19 * MINUTE, count: 14 }]);
  });

  it('[AL14] that still runs lasts until now', () =>
    expect(floodsOf(every(100, SECOND / 10), 60 * SECOND)).toEqual([{ from: 900, to: 60 * SECOND, count: 100 }]));

  it('[AL14] is another once there was quiet, and what belonged to the first counts no more', () => {
    const two = [...every(10, SECOND), ...every(12, SECOND, 30 * MINUTE)];
    expect(floodsOf(two, later).map(({ count }) => count)).toEqual([10, 12]);
    // Four of the first are in the window yet when six more make it ten again.
    const close = [...every(10, MINUTE), ...every(6, SECOND, 15.5 * MINUTE)];
    expect(floodsOf(close, later).map(({ count }) => count)).toEqual([10, 6]);
  });

  it('[AL14] is what a look at every second finds', () => {
    const moments = fc
      .array(fc.integer({ min: 0, max: 150 }), { maxLength: 60 })
      .map((gaps) => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap * SECOND], []));
    fc.assert(
      fc.property(moments, (told) => {
        const to = (told.at(-1) ?? 0) + 1_200 * SECOND;
        const seen: Pick<Flood, 'from' | 'to'>[] = [];
        let from: number | null = null;
        for (let now = 0; now <= to; now += SECOND) {
          const count = told.filter((at) => at > now - TEN_MINUTES_MS && at <= now).length;
          if (from === null && count >= FLOOD_BEGINS) from = now;
          if (from !== null && count < FLOOD_ENDS) {
            seen.push({ from, to: now });
            from = null;
          }
        }
        const floods = floodsOf(told, to);
        expect(floods.map((flood) => ({ from: flood.from, to: flood.to }))).toEqual(seen);
        expect(floods.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(told.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a peak', () => {
  it('[AL14] is found wherever it begins, not only between the tens of the clock', () =>
    expect(peakOf([0, 8 * MINUTE, 9 * MINUTE, 11 * MINUTE, 12 * MINUTE], TEN_MINUTES_MS)).toEqual({ from: 8 * MINUTE, count: 4 }));

  it('[AL14] takes the first of equals, and is none of nothing', () => {
    expect(peakOf([0, 60 * MINUTE], TEN_MINUTES_MS)).toEqual({ from: 0, count: 1 });
    expect(peakOf([], TEN_MINUTES_MS)).toBeNull();
  });

  it('[AL14] leaves out what is as long ago as the window', () => expect(peakOf([0, TEN_MINUTES_MS], TEN_MINUTES_MS)?.count).toBe(1));
});
