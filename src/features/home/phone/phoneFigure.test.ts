import { describe, expect, it } from 'vitest';
import type { IndicatorStanding } from '../../../../contract/feeds/standings';
import { barOf, untilOf, wholeOf } from './phoneFigure';

type Newest = NonNullable<IndicatorStanding['newest']>;
const t = ((key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' ')) as never;
const newest = (more: Partial<Newest> = {}): Newest => ({
  period: '2026-10',
  value: { kind: 'number', value: 58.7 },
  verbatim: null,
  provisional: false,
  plan: { period: '2026-10', value: { kind: 'bound', op: 'ge', value: 75 }, basis: null },
  deviation: -16.3,
  met: false,
  passport: {
    name: 'Giải ngân',
    unit: '%',
    formula: null,
    numerator: null,
    denominator: 'kế hoạch giao',
    source: 'KBNN',
    owner: null,
    period: '2026-10',
    observedAt: '2026-11-20T10:00:00Z',
    receivedAt: '2026-11-20T10:00:00Z',
    revision: 1,
    provenance: 'imported',
    quality: [],
  },
  ...more,
});

describe('a key figure on a phone', () => {
  it('[MB2] has a bar to 100 % with its mark at what was promised, and an amount one only where it has an end', () => {
    expect(barOf(newest(), '%')).toEqual({ value: 58.7, mark: 75, most: 100 });
    expect(barOf(newest({ plan: null }), '%')).toEqual({ value: 58.7, mark: null, most: 100 });
    expect(barOf(newest({ plan: null }), 'tỷ đồng')).toBeNull();
    expect(barOf(newest({ value: { kind: 'text', text: 'Phổ cập' } }), '%')).toBeNull();
  });

  it('[MB2] names what it is of: the rest of its unit, else its denominator', () => {
    expect(wholeOf(newest(), '%')).toBe('kế hoạch giao');
    expect(wholeOf(newest(), '% hộ gia đình')).toBe('hộ gia đình');
  });

  it('[MB2] says up to which day an open period speaks, and that it is provisional; a closed one is its period', () => {
    expect(untilOf(newest({ provisional: true }), t)).toBe('mobile.figure.until 20/11 · home.provisional');
    expect(untilOf(newest(), t)).toBe('home.month 10 2026');
  });
});
