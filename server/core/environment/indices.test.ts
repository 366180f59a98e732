import { expect, it } from 'vitest';
import { oxygenSaturation } from '../../../contract/rules/waterTable';
import { dayIndex } from './indices';
import type { Day, Days } from './readDays';
import type { Stream } from './readRegister';

const DAY = '2026-11-21';
const WHOLE = 2 ** 24 - 1;
const hours = (value: number): number[] => Array.from({ length: 24 }, () => value);
const dayOf = (mean: number): Day => ({
  date: DAY,
  min: mean,
  max: mean,
  received: 288,
  valid: 288,
  covered: WHOLE,
  heard: hours(12),
  good: hours(12),
  means: hours(mean),
});
const water = (measured: readonly (readonly [parameter: string, unit: string, mean: number])[]) => {
  const streams = measured.map(([parameter, unit], n): Stream => ({
    id: n,
    parameter,
    unit,
    perHour: 12,
    rawFrom: Number.NEGATIVE_INFINITY,
    limits: [],
  }));
  const days: Days = new Map(measured.map(([, , mean], n) => [n, new Map([[DAY, dayOf(mean)]])]));
  return dayIndex('surface-water', streams, days, DAY);
};
const REST = [
  ['pH', '-', 7],
  ['BOD5', 'mg/L', 4],
  ['COD', 'µg/L', 10_000],
  ['NH4', 'mg/L', 0.1],
  ['Coliform', 'MPN/100mL', 2_500],
] as const;

it('[EV1] leaves out of VN_WQI what is told in a unit that is no mg/L by arithmetic alone', () => {
  const index = water([...REST, ['NO2', 'µg/m3', 40], ['NO3', 'ppm', 40]]);
  expect(index).toMatchObject({ value: 100, why: null });
  expect(index?.parts.map(({ parameter }) => parameter)).toEqual(['pH', 'BOD5', 'COD', 'NH4', 'Coliform']);
});

it('[EV1] takes pH, temperature and microbes as they are told', () => {
  const index = water([...REST, ['DO', 'mg/L', oxygenSaturation(20) / 2], ['Temp', 'oC', 20]]);
  expect(index?.parts.find(({ parameter }) => parameter === 'DO')?.index).toBe(50);
});
