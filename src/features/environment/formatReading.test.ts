import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReading, formatReadingWithUnit } from './formatReading';

const co = (value: number) => formatReading({ value, parameter: 'CO', unit: 'ug/m3' });
const ph = (value: number) => formatReading({ value, parameter: 'pH', unit: '-' });

describe('the number of a reading', () => {
  it('has the decimals of its parameter and unit, however many the instrument sent', () => {
    expect(co(1234.5)).toBe('1.235');
    expect([7.2, 7, 7.204].map(ph)).toEqual(['7,20', '7,00', '7,20']);
    expect(formatReading({ value: 1.2, parameter: 'CO', unit: 'mg/Nm3' })).toBe('1,2');
    expect(formatReadingWithUnit({ value: 30.46, parameter: 'TSS', unit: 'mg/l' })).toBe('30,5\u00a0mg/L');
  });
  it('keeps as many decimals whatever the value, so that a row does not move', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (value) => {
        expect(ph(value).split(',')[1]).toHaveLength(2);
      }),
    );
  });
  it('is never rounded away to nothing', () => {
    expect(co(0.3)).toBe('0,3');
    expect(co(0)).toBe('0');
    expect(ph(-0.004)).toBe('−0,004');
  });
  it('of a parameter or a unit that nobody knows keeps its own digits', () => {
    expect(formatReading({ value: 1.23456, parameter: 'XYZ', unit: 'furlong' })).toBe('1,235');
  });
});
