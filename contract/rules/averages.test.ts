import { describe, expect, it } from 'vitest';
import { captureRate, coveredMean, hourMean, meanOfHours, type HourSum } from './averages';

const hour = (valid: number, value = 10, received = 12): HourSum => ({ sum: value * valid, capture: { expected: 12, received, valid } });

describe('means', () => {
  it('[EV1] rest on valid readings alone: calibrating and failed ones were received and count no further', () => {
    expect(hourMean(hour(9, 20))).toEqual({ value: 20, capture: { expected: 12, received: 12, valid: 9 }, covered: true });
    expect(hourMean(hour(0))).toMatchObject({ value: null, covered: false });
  });
  it('[EV4] are covered from 75 % of the expected readings on', () => {
    expect([8, 9, 12, 30].map((valid) => hourMean(hour(valid)).covered)).toEqual([false, true, true, true]);
  });
  it('[EV4] of eight hours weigh covered hours alike, and need six of them', () => {
    const six = [hour(12, 10), hour(60, 40), hour(9, 10), hour(12), hour(12), hour(12), hour(3, 999), null];
    expect(meanOfHours(six, 12)).toEqual({ value: 15, capture: { expected: 96, received: 84, valid: 120 }, covered: true });
    expect(meanOfHours([...six.slice(1), null], 12).covered).toBe(false);
    expect(meanOfHours([], 12)).toEqual({ value: null, capture: { expected: 0, received: 0, valid: 0 }, covered: false });
  });
  it('[EV4] of hourly means need 18 of a day', () => {
    expect(coveredMean([...Array<null>(6).fill(null), ...Array<number>(18).fill(4)])).toBe(4);
    expect(coveredMean([...Array<null>(7).fill(null), ...Array<number>(17).fill(4)])).toBeNull();
  });
  it('[EV4] never say more than 100 % of what was expected, nor anything of what was not', () => {
    expect(captureRate({ expected: 12, received: 40, valid: 40 })).toBe(100);
    expect(captureRate({ expected: 0, received: 0, valid: 0 })).toBeNull();
  });
});
