import { describe, expect, it } from 'vitest';
import { REACH_PX, shiftAt } from './burnIn';

const MINUTE = 60_000;

describe('the shift against burn-in', () => {
  it('moves at most one pixel each way a minute and stays within its reach', () => {
    for (let minute = 0; minute < 2_000; minute += 1) {
      const [a, b] = [shiftAt(minute * MINUTE), shiftAt((minute + 1) * MINUTE)];
      expect(Math.abs(a.x - b.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(a.y - b.y)).toBeLessThanOrEqual(1);
      expect(Math.max(Math.abs(a.x), Math.abs(a.y))).toBeLessThanOrEqual(REACH_PX);
    }
  });
  it('comes to every place of its square', () => {
    const seen = new Set<string>();
    for (let minute = 0; minute < (4 * REACH_PX) ** 2; minute += 1) seen.add(Object.values(shiftAt(minute * MINUTE)).join());
    expect(seen.size).toBe((2 * REACH_PX + 1) ** 2);
  });
});
