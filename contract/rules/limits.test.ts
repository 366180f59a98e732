import { describe, expect, it } from 'vitest';
import type { Limit } from '../environment';
import { unitFactor } from './concentrationUnits';
import { averagingsOn, limitIn, limitOn, standingOf } from './limits';

const general: Limit = {
  parameter: 'COD',
  unit: 'mg/L',
  averaging: '1h',
  low: null,
  high: 90,
  origin: 'general',
  basis: 'QCVN',
  validFrom: '2024-01-01',
  validTo: null,
};
const licence: Limit = { ...general, high: 50, origin: 'licence', basis: 'GPMT', validFrom: '2025-01-01', validTo: '2025-12-31' };

describe('the limit of a day', () => {
  it("[EV3] is a site's licence before the general one, while the licence is in force", () => {
    const limits = [licence, general];
    expect(['2023-12-31', '2024-06-01', '2025-12-31', '2026-01-01'].map((day) => limitOn(limits, '1h', day)?.high ?? null)).toEqual([
      null,
      90,
      50,
      90,
    ]);
    expect(limitOn(limits, '24h', '2025-06-01')).toBeNull();
    expect(averagingsOn([...limits, { ...general, averaging: '24h' }], '2025-06-01')).toEqual(['1h', '24h']);
  });
});

describe('a mean against its limit', () => {
  it('[EV3] may be at the limit, not past it', () => {
    const bounds = { low: 6, high: 8.5 };
    expect([5.9, 6, 8.5, 8.51].map((value) => standingOf({ value, covered: true }, bounds))).toEqual([
      'below',
      'within',
      'within',
      'above',
    ]);
  });
  it('[EV4] is held against nothing without its coverage, or without a limit', () => {
    expect(standingOf({ value: 99, covered: false }, { low: null, high: 1 })).toBe('uncovered');
    expect(standingOf({ value: null, covered: true }, { low: null, high: 1 })).toBe('uncovered');
    expect(standingOf({ value: 99, covered: true }, null)).toBe('free');
  });
  it('[EV1] is compared in its own unit, and not at all where that takes a guess', () => {
    expect(limitIn({ ...general, unit: 'µg/Nm3', high: 30_000 }, 'mg/m³')).toEqual({ low: null, high: 30 });
    expect(limitIn({ ...general, unit: 'µg/Nm3' }, 'ppb')).toBeNull();
    expect([unitFactor('mg/L', 'μg/L'), unitFactor('mg/L', 'mg/m3'), unitFactor('-', '-')]).toEqual([1000, null, 1]);
  });
});
