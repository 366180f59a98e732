import { describe, expect, it } from 'vitest';
import { tileBar } from './tileBar';

const at = (value: number) => ({ kind: 'number', value }) as const;
const whole = (amount: number) => ({ year: '2026', basis: null, whole: amount, share: 0 });

describe('the bar of a key figure', () => {
  it('of a share runs to a hundred, with a mark where it should be', () => {
    expect(tileBar({ value: 56.9, unit: '%', plan: at(84), ofYear: null })).toEqual({ mark: 84, most: 100 });
    expect(tileBar({ value: 104, unit: '%', plan: null, ofYear: null })).toEqual({ mark: null, most: 104 });
  });
  it('of an amount runs to what its year is to come to, or beyond where that is passed', () => {
    expect(tileBar({ value: 4126, unit: 'tỷ đồng', plan: null, ofYear: whole(4784) })).toEqual({ mark: 4784, most: 4784 });
    expect(tileBar({ value: 5000, unit: 'tỷ đồng', plan: null, ofYear: whole(4784) })).toEqual({ mark: 4784, most: 5000 });
  });
  it('is none where an amount has nothing to be read against', () => {
    expect(tileBar({ value: 4126, unit: 'tỷ đồng', plan: null, ofYear: null })).toBeNull();
  });
});
