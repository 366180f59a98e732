import { describe, expect, it } from 'vitest';
import { boundOf, deviationOf } from './deviation';
import { comparePeriods, endOfPeriod, isProvisional, yearBefore } from './openPeriod';

const bound = (op: 'gt' | 'ge' | 'lt' | 'le', value: number) => ({ kind: 'bound', op, value }) as const;

describe('deviation', () => {
  it('follows the rule to the letter: 97,9 is below ≥ 98, 98 is not, and 98 is not above > 98', () => {
    expect(deviationOf(97.9, bound('ge', 98), 'up')).toEqual({ gap: -0.1, met: false });
    expect(deviationOf(98, bound('ge', 98), 'up')).toEqual({ gap: 0, met: true });
    expect(deviationOf(98, bound('gt', 98), 'up')).toEqual({ gap: 0, met: false });
    expect(deviationOf(2, bound('lt', 2), 'down')).toEqual({ gap: 0, met: false });
    expect(deviationOf(3, bound('le', 2), 'up')).toEqual({ gap: -1, met: false });
  });

  it('is below zero when behind, whichever direction is the good one', () => {
    expect(deviationOf(54.46, { kind: 'number', value: 84 }, 'up')).toEqual({ gap: -29.54, met: false });
    expect(deviationOf(7, { kind: 'number', value: 5 }, 'down')).toEqual({ gap: -2, met: false });
    expect(deviationOf(4, { kind: 'number', value: 5 }, 'down')).toEqual({ gap: 1, met: true });
    expect(deviationOf(4, { kind: 'number', value: 5 }, 'none')).toBeNull();
  });

  it('measures from the nearest end of a range, and not at all inside it', () => {
    const range = { kind: 'range', low: 5, high: 10 } as const;
    expect([4, 5, 7, 12].map((value) => deviationOf(value, range, 'up'))).toEqual([
      { gap: -1, met: false },
      { gap: 0, met: true },
      { gap: 0, met: true },
      { gap: -2, met: false },
    ]);
    expect([boundOf(range, 4), boundOf(range, 9)]).toEqual([5, 10]);
  });
});

describe('open period', () => {
  it('ends with its last day in Việt Nam, whatever the month has', () => {
    expect(new Date(endOfPeriod('2026-11')).toISOString()).toBe('2026-11-30T17:00:00.000Z');
    expect(new Date(endOfPeriod('2028-02')).toISOString()).toBe('2028-02-29T17:00:00.000Z');
    expect(new Date(endOfPeriod('2026-Q4')).toISOString()).toBe('2026-12-31T17:00:00.000Z');
    expect(new Date(endOfPeriod('2026-11-21')).toISOString()).toBe('2026-11-21T17:00:00.000Z');
  });

  it('makes provisional what was seen before it was over, and only that', () => {
    expect(isProvisional('2026-11', '2026-11-30T16:59:59Z')).toBe(true);
    expect(isProvisional('2026-11', '2026-12-01T00:00:00+07:00')).toBe(false);
    expect(isProvisional('2026-11', null)).toBe(false);
  });

  it('knows the year before, and the order of periods', () => {
    expect(['2026', '2026-Q3', '2026-11'].map(yearBefore)).toEqual(['2025', '2025-Q3', '2025-11']);
    expect(['2026', '2026-12', '2025-12', '2026-Q4', '2026-01'].toSorted(comparePeriods)).toEqual([
      '2025-12',
      '2026-01',
      '2026-12',
      '2026-Q4',
      '2026',
    ]);
  });
});
