import { describe, expect, it } from 'vitest';
import { airBand } from './airBands';
import { dailyAirIndex, hourlyAirIndex } from './airQuality';
import { airIndex } from './airTable';
import { nowcast } from './nowcast';

const AT = '2026-11-22T20:00:00+07:00';
/** PM2.5 of 09:00 to 20:00 in the decision's example. */
const PM25 = [26.9, 24.7, 20.5, 23.5, 19.5, 16.5, 19, 16.5, 20.3, 22.4, 19.6, 20.6];
const newestFirst = PM25.toReversed();

describe('the table of VN_AQI', () => {
  it("[EV2] gives the indices of the decision's examples, a half rounded up", () => {
    expect(airIndex('O3-1h', 136.1)).toBe(43);
    expect(airIndex('O3-8h', 89.3)).toBe(45);
    expect(airIndex('O3-1h', 114.6)).toBe(36);
    expect(airIndex('NO2', 130.8)).toBe(65);
    expect(airIndex('PM2.5', 55.7)).toBe(110);
  });
  it("[EV2] follows the formula where the decision's example contradicts it: NO2 of 118,7 is 59, not 60", () => {
    expect(airIndex('NO2', 118.7)).toBe(59);
  });
  it('[EV2] meets each breakpoint, ends at 500 and has no index of 8 hours of ozone above 400', () => {
    expect([0, 25, 50, 80, 150, 250, 350, 500, 900].map((value) => airIndex('PM2.5', value))).toEqual([
      0, 50, 100, 150, 200, 300, 400, 500, 500,
    ]);
    expect([400, 400.1].map((value) => airIndex('O3-8h', value))).toEqual([300, null]);
    expect([airIndex('SO2', -1), airIndex('SO2', Number.NaN)]).toEqual([null, null]);
  });
  it('[EV2] has one band for each whole number', () => {
    expect([0, 50, 51, 100, 101, 150, 151, 200, 201, 300, 301, 500].map((index) => airBand(index).id)).toEqual(
      ['good', 'moderate', 'poor', 'bad', 'very-bad', 'hazardous'].flatMap((id) => [id, id]),
    );
  });
});

describe('the Nowcast of PM', () => {
  it("[EV2] is that of the decision's example: weight 0,61, 20,3 µg/m³, index 41", () => {
    expect(nowcast(newestFirst)).toBeCloseTo(20.3, 1);
    expect(airIndex('PM2.5', nowcast(newestFirst) ?? -1)).toBe(41);
  });
  it('[EV2] sums halves as they are where the least is at most half of the most', () => {
    expect(nowcast([40, 20, 20])).toBe(20 + 5 + 2.5);
  });
  it('[EV2] needs two of the newest three hours, and gives a missing one no weight', () => {
    expect(nowcast([null, 10, null, 10])).toBeNull();
    expect(nowcast([null, 10, 10])).toBeCloseTo(10);
    expect(nowcast([10, null, 10, ...Array<null>(8).fill(null), 12, 99])).toBeCloseTo(
      (10 + 10 * (10 / 12) ** 2 + 12 * (10 / 12) ** 11) / (1 + (10 / 12) ** 2 + (10 / 12) ** 11),
    );
    expect(nowcast([0, 0])).toBe(0);
  });
});

describe('VN_AQI of an hour', () => {
  it('[EV2] is the largest of its pollutants, says which, and names its method', () => {
    const index = hourlyAirIndex(AT, { 'PM2.5': newestFirst, O3: [136.1], NO2: [20] });
    expect(index).toMatchObject({ kind: 'air-hour', at: AT, value: 43, worst: 'O3', why: null });
    expect(index.parts).toEqual([
      { parameter: 'O3', index: 43 },
      { parameter: 'NO2', index: 10 },
      { parameter: 'PM2.5', index: 41 },
    ]);
    expect(index.method).toContain('1459/QĐ-TCMT');
  });
  it('[EV2] is not given without PM, with too few hours of it, or without anything, and says why', () => {
    expect(hourlyAirIndex(AT, { O3: [136.1] })).toMatchObject({
      value: null,
      worst: null,
      why: 'no-particles',
      parts: [{ parameter: 'O3', index: 43 }],
    });
    expect(hourlyAirIndex(AT, { O3: [136.1], PM10: [null, null, 30, 30] })).toMatchObject({ value: null, why: 'too-few-hours' });
    expect(hourlyAirIndex(AT, { O3: [null] })).toMatchObject({ value: null, why: 'no-data' });
  });
});

describe('VN_AQI of a day', () => {
  const day = (value: number) => Array<number>(24).fill(value);
  it("[EV2] is that of the decision's example: PM2.5 of 55,7 makes 110", () => {
    const ozone = [...Array<number>(31).fill(0)];
    // 8 hours of 89,3 on average, the largest hour 114,6.
    ozone.splice(20, 8, 114.6, 85.7, 85.7, 85.7, 85.7, 85.7, 85.7, 85.6);
    const index = dailyAirIndex(AT, { O3: ozone, NO2: [...day(40).slice(1), 130.8], 'PM2.5': day(55.7) });
    expect(index).toMatchObject({ kind: 'air-day', value: 110, worst: 'PM2.5', why: null });
    expect(index.parts).toEqual([
      { parameter: 'O3', index: 45 },
      { parameter: 'NO2', index: 65 },
      { parameter: 'PM2.5', index: 110 },
    ]);
  });
  it('[EV2] takes the mean of 8 hours of ozone at the hour that ends them, reaching back into the day before', () => {
    const before = [49.2, 55.8, 69.6, 78.3, 91.5, 97.7, 81.2];
    const only = [...before, 71.8, ...Array<number>(23).fill(0)];
    // (49,2 + … + 71,8) / 8 = 74,4: 37 of eight hours, where the hour alone would give 22.
    expect(dailyAirIndex(AT, { O3: only, PM10: day(0) }).parts[0]).toEqual({ parameter: 'O3', index: 37 });
    expect(dailyAirIndex(AT, { O3: only.slice(7), PM10: day(0) }).parts[0]).toEqual({ parameter: 'O3', index: 22 });
  });
  it('[EV2] leaves out a pollutant with fewer than 18 of 24 hours', () => {
    const few = [...Array<null>(7).fill(null), ...Array<number>(17).fill(60)];
    const enough = [...Array<null>(6).fill(null), ...Array<number>(18).fill(60)];
    expect(dailyAirIndex(AT, { 'PM2.5': few, NO2: day(40) })).toMatchObject({ value: null, why: 'too-few-hours' });
    expect(dailyAirIndex(AT, { 'PM2.5': enough })).toMatchObject({ value: 117, worst: 'PM2.5' });
  });
});
