import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

describe('labels at the ends of lines', () => {
  it('stay where they wish when there is room', () => expect(spread([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]));
  it('share the distance when they collide', () => expect(spread([50, 50], 14, 0, 100)).toEqual([43, 57]));
  it('never touch, keep their order and stay within, as long as they fit', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 12 }), (wishes) => {
        const placed = spread(wishes, 20, 0, 400);
        const order = wishes
          .map((wish, index) => ({ wish, at: placed[index] ?? Number.NaN }))
          .toSorted((a, b) => a.wish - b.wish || a.at - b.at);
        for (const [index, { at }] of order.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(400 + 1e-6);
          const before = order[index - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(20 - 1e-6);
        }
      }),
    ));
  it('share what room there is when they cannot fit', () => expect(spread([5, 5, 5], 50, 0, 40)).toEqual([0, 20, 40]));
});
