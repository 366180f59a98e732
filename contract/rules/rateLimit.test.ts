import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeAt, roomAt } from './rateLimit';

const limit = { count: 3, windowMs: 1_000 };

describe('a rate limit', () => {
  it('[NT7] leaves as much room as the window has not used', () => {
    expect(roomAt([], limit, 5_000)).toBe(3);
    expect(roomAt([4_500, 4_900], limit, 5_000)).toBe(1);
    expect(roomAt([4_500, 4_600, 4_700, 4_800], limit, 5_000)).toBe(0);
    expect(roomAt([4_000], limit, 5_000)).toBe(3);
  });

  it('[NT7] counts what a clock set back has put ahead', () => expect(roomAt([6_000, 7_000, 8_000], limit, 5_000)).toBe(0));

  it('[NT7] says the first moment at which one more may go, and no moment before it has room', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 4 }), (sent, count) => {
        const own = { count, windowMs: 1_000 };
        const now = 3_000;
        const free = freeAt(sent, own, now);
        expect(roomAt(sent, own, free)).toBeGreaterThan(0);
        if (free > now) expect(roomAt(sent, own, free - 1)).toBe(0);
      }),
    );
  });
});
