import { describe, expect, it } from 'vitest';
import { digitsOf, noteOf, roughGap, signed } from './wording';

describe('the figures of the map', () => {
  it('stand under one another with as many decimals as the column needs, two at the most', () => {
    expect(digitsOf([1, null, 30])).toBe(0);
    expect(digitsOf([1, 2.5])).toBe(1);
    expect(digitsOf([35.974, 8])).toBe(2);
    expect(digitsOf([0.1 + 0.2, 0.3])).toBe(1);
    expect([-45.9, 0.66, 0].map((gap) => signed(gap, 2))).toEqual(['\u221245,90', '+0,66', '0,00']);
  });
  it('are rounded to tenths where they name the worst, but never to nothing', () => {
    expect(noteOf(-52.91, 1)).toBe('\u221252,9');
    expect(noteOf(-47.98, 1)).toBe('\u221248,0');
    expect(noteOf(-27, 0)).toBe('\u221227');
    expect(roughGap(-0.04)).toBe(-0.04);
    expect(noteOf(-0.04, 1)).toBe('\u22120,04');
  });
});
