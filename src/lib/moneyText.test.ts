import { describe, expect, it } from 'vitest';
import { billionText, moneyText, percentText, signedMoneyText, toBillion } from './moneyText';

describe('money in words', () => {
  it.each([
    [4_522_000_000_000, '4.522,0\u00a0tỷ đồng'],
    [0, '0,0\u00a0tỷ đồng'],
    [12_500_000, '12,5\u00a0triệu đồng'],
    [-38_240_000_000, '−38,2\u00a0tỷ đồng'],
    [49_999, '49.999\u00a0đồng'],
  ])('%s đồng is %s', (dong, words) => expect(moneyText(dong)).toBe(words));
  it('a rise bears its sign', () => {
    expect(signedMoneyText(1_000_000_000)).toBe('+1,0\u00a0tỷ đồng');
    expect(signedMoneyText(-1_000_000_000)).toBe('−1,0\u00a0tỷ đồng');
  });
  it('a column names the unit once, and a share has one digit', () => {
    expect(billionText(1_234_560_000_000)).toBe('1.234,6');
    expect(percentText(47.84)).toBe('47,8%');
    expect(toBillion(null)).toBeNull();
  });
});
