import { describe, expect, it } from 'vitest';
import { formatFixed } from '../../lib/format';
import { numberText } from './figureText';

describe('the figures of a chart', () => {
  it('are rounded as the figures beside it are, halves up by their decimal digits', () => {
    for (const value of [29.65, 1.005, 0.25, 8.15, 2.45]) expect(numberText(value, 1)).toBe(formatFixed(value, 1).replace(/,0$/, ''));
    expect(numberText(29.65, 1)).toBe('29,7');
  });

  it('have no minus before nothing', () => expect(numberText(-0.04, 1)).toBe('0'));
});
