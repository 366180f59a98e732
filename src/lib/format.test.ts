import { afterEach, describe, expect, it } from 'vitest';
import { ageParts, formatDateTime, formatNumber, formatWithUnit, fromLocalInput, setFormatLanguage, toLocalInput } from './format';

describe('formats', () => {
  afterEach(() => setFormatLanguage('vi'));
  it('writes numbers the Vietnamese way', () => expect(formatNumber(1_234_567.8)).toBe('1.234.567,8'));
  it('closes up the percent sign only', () => {
    expect(formatWithUnit('85', '%')).toBe('85%');
    expect(formatWithUnit('7,2', 'mg/L')).toBe('7,2\u00a0mg/L');
  });
  it('shows moments in the time of Việt Nam', () => expect(formatDateTime('2026-11-21T17:30:00Z')).toBe('22/11/2026 00:30'));
  it('says a thing that is no moment as it came', () => expect(formatDateTime('hôm qua')).toBe('hôm qua'));
  it('writes numbers and moments the English way once that language is chosen', () => {
    setFormatLanguage('en');
    expect(formatNumber(1_234_567.8)).toBe('1,234,567.8');
    expect(formatDateTime('2026-11-21T17:30:00Z')).toBe('22 Nov 2026, 00:30');
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
