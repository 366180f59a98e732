import { afterEach, describe, expect, it } from 'vitest';
import {
  ageParts,
  formatDateTime,
  formatDay,
  formatExact,
  formatFixed,
  formatMeasured,
  formatNumber,
  formatWithUnit,
  fromLocalInput,
  setFormatLanguage,
  toLocalInput,
} from './format';

describe('formats', () => {
  afterEach(() => setFormatLanguage('vi'));
  it('writes numbers the Vietnamese way', () => expect(formatNumber(1_234_567.8)).toBe('1.234.567,8'));
  it('never writes a figure that no cell can hold', () => {
    expect(formatNumber(9e99)).toBe('9\u00a0×\u00a010⁹⁹');
    expect(formatNumber(-1.2345e17)).toBe('−1,235\u00a0×\u00a010¹⁷');
    expect(formatNumber(2e-7)).toBe('2\u00a0×\u00a010⁻⁷');
    for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, 123_456_789_012.345, 5e-324, 0.1 + 0.2]) {
      expect(formatNumber(value).length).toBeLessThanOrEqual(24);
      expect(formatFixed(value, 1).length).toBeLessThanOrEqual(24);
      expect(formatMeasured(value).length).toBeLessThanOrEqual(16);
    }
  });
  it('writes six digits of a measured value at most', () => {
    expect(formatMeasured(1234.56789)).toBe('1.234,57');
    expect(formatMeasured(7.25)).toBe('7,25');
  });
  it('writes all digits that came where they are asked for, and none that did not', () => {
    expect([7.2, 1234.56789, 0.00012345, -0.3].map(formatExact)).toEqual(['7,2', '1.234,56789', '0,00012345', '−0,3']);
    expect(formatExact(9e99)).toBe('9\u00a0×\u00a010⁹⁹');
  });
  it('writes a true minus sign', () =>
    expect([formatNumber(-3.5), formatFixed(-3.5, 1), formatNumber(-0), formatFixed(-0.01, 1)]).toEqual(['−3,5', '−3,5', '0', '0,0']));
  it('closes up the percent sign only', () => {
    expect(formatWithUnit('85', '%')).toBe('85%');
    expect(formatWithUnit('7,2', 'mg/L')).toBe('7,2\u00a0mg/L');
  });
  it('shows moments in the time of Việt Nam', () => expect(formatDateTime('2026-11-21T17:30:00Z')).toBe('22/11/2026 00:30'));
  it('writes a day without its year', () => expect(formatDay('2026-11-21T17:30:00Z')).toBe('22/11'));
  it('says a thing that is no moment as it came', () => expect(formatDateTime('hôm qua')).toBe('hôm qua'));
  it('writes numbers and moments the English way once that language is chosen', () => {
    setFormatLanguage('en');
    expect(formatNumber(1_234_567.8)).toBe('1,234,567.8');
    expect(formatDateTime('2026-11-21T17:30:00Z')).toBe('22 Nov 2026, 00:30');
    expect(formatDay('2026-11-21T17:30:00Z')).toBe('22 Nov');
    expect(formatWithUnit('5', 'tỷ đồng')).toBe('5\u00a0billion VND');
    expect(toLocalInput('2026-11-21T17:30:00.000Z')).toBe('2026-11-22T00:30');
  });
  it('reads a local field back to the same moment', () => {
    expect(fromLocalInput('2026-11-22T00:30')).toBe('2026-11-21T17:30:00.000Z');
    expect(toLocalInput('2026-11-21T17:30:00.000Z')).toBe('2026-11-22T00:30');
    expect(fromLocalInput('')).toBeUndefined();
  });
  it('gives an age in its largest unit, never negative', () => {
    expect(ageParts(59_999)).toEqual({ count: 59, unit: 'second' });
    expect(ageParts(15 * 60_000)).toEqual({ count: 15, unit: 'minute' });
    expect(ageParts(-5000)).toEqual({ count: 0, unit: 'second' });
  });
});
