import { describe, expect, it } from 'vitest';
import { percentile } from './percentile';

describe('a percentile', () => {
  it('[AL14] lies between neighbours, whatever the order', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it('[AL14] is no number of nothing', () => expect(percentile([], 0.5)).toBeNaN());
});
