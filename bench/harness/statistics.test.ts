import { describe, expect, it } from 'vitest';
import { interleave } from './rounds';
import { median, percentile, slope } from './statistics';

describe('the arithmetic of the bench', () => {
  it('finds percentiles between neighbours, whatever the order', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
    expect(percentile([7], 0.95)).toBe(7);
    expect(median([3, 1, 2])).toBe(2);
  });

  it('answers NaN, not zero, where nothing was measured', () => {
    expect(percentile([], 0.5)).toBeNaN();
    expect(slope([{ x: 1, y: 5 }])).toBeNaN();
  });

  it('finds the slope through scattered points', () => {
    expect(slope([0, 1, 2, 3].map((x) => ({ x, y: 7 + 2 * x })))).toBeCloseTo(2);
    expect(slope([0, 1, 2, 3].map((x) => ({ x, y: x % 2 })))).toBeCloseTo(0.2);
  });

  it('takes turns and throws the first round away', async () => {
    const order: string[] = [];
    const side = (name: string) => async () => order.push(name);
    expect(await interleave(2, { a: side('a'), b: side('b') })).toEqual({ a: [3, 5], b: [4, 6] });
    expect(order.join('')).toBe('ababab');
  });
});
