import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from './pace';

const LEAST = 50;
/** Within a tenth, as the contract has it. */
const TAKES = 0.9;

describe('the pace of one key', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1e6 }));
  afterEach(() => vi.useRealTimers());

  it('[RL2] whatever comes when, no more passes than its time allows, the order stays, and the last one always passes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 80 }), (waits) => {
        const pace = createPace(Date.now);
        const passed: { n: number; at: number }[] = [];
        waits.forEach((wait, n) => {
          vi.advanceTimersByTime(wait);
          pace.offer('lead', LEAST, () => passed.push({ n, at: Date.now() }));
        });
        vi.advanceTimersByTime(2 * LEAST);
        expect(passed.at(-1)?.n).toBe(waits.length - 1);
        passed.forEach(({ n, at }, index) => {
          expect(n).toBeGreaterThan(passed[index - 1]?.n ?? -1);
          for (let from = 0; from <= index; from += 1)
            expect(index - from).toBeLessThanOrEqual((at - (passed[from]?.at ?? 0)) / (TAKES * LEAST) + 1);
        });
        pace.stop();
      }),
    );
  });

  it('[RL2] what comes at its pace and never quite evenly passes at once', () => {
    const pace = createPace(Date.now);
    const outcomes = [0, 43, 58, 41, 60, 47, 52, 50].map((wait) => {
      vi.advanceTimersByTime(wait);
      return pace.offer('lead', LEAST, () => {});
    });
    expect(new Set(outcomes)).toEqual(new Set(['told']));
  });

  it('[RL2] whoever was early once, and tells just at its pace from then on, soon waits no more', () => {
    const pace = createPace(Date.now);
    const outcomes = [0, 1, 1, ...Array.from({ length: 40 }, () => LEAST)].map((wait) => {
      vi.advanceTimersByTime(wait);
      return pace.offer('lead', LEAST, () => {});
    });
    expect(outcomes).toContain('late');
    expect(new Set(outcomes.slice(-20))).toEqual(new Set(['told']));
  });

  it('[RL2] what waits for a key that is gone never passes', () => {
    const pace = createPace(Date.now);
    let passed = 0;
    for (let n = 0; n < 3; n += 1) pace.offer('lead', LEAST, () => (passed += 1));
    pace.forget('lead');
    vi.advanceTimersByTime(1_000);
    expect(passed).toBe(1);
    expect(pace.offer('lead', LEAST, () => {})).toBe('told');
  });
});
