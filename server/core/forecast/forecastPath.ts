import type { Bounds } from '../../../contract/rules/forecastBounds';
import { nextPeriod, placeInYear } from '../../../contract/rules/forecastPeriods';
import { backtest, type Trial } from './backtest';
import type { FitModels } from './models';
import { halfWidths, scalesOf } from './spread';
import type { Training } from './trainingSeries';

export interface Forecast {
  points: { period: string; value: number; low: number; high: number }[];
  chosen: Trial;
  trials: Trial[];
  origins: number;
}

/** Engines differ in the last places of logarithms; what is answered is the same on all of them. */
export const tidy = (value: number): number => Number(value.toPrecision(10));
const held = (value: number, { low, high }: Bounds): number => Math.min(high ?? Infinity, Math.max(low ?? -Infinity, value));

/** What each period of a sum added to it; of a sum that begins anew each year, the first period of the year all that it holds. */
export const increments = ({ periods, values, resets }: Pick<Training, 'periods' | 'values' | 'resets'>): number[] =>
  values.flatMap((value, at) => {
    if (resets && placeInYear(periods[at] ?? '') === 0) return [value];
    const before = values[at - 1];
    return before === undefined ? [] : [value - before];
  });

/** The periods after `last` up to the end of the year of the first of them. */
const toYearEnd = (last: string): string[] => {
  const first = nextPeriod(last);
  const path = [first];
  for (let next = nextPeriod(first); placeInYear(next) !== 0; next = nextPeriod(next)) path.push(next);
  return path;
};

/** A sum never falls, and is not below what it has come to: path and interval alike. */
const climbing = (values: readonly number[], from: number): number[] => {
  let highest = from;
  return values.map((value) => (highest = Math.max(highest, value)));
};

/**
 * The path to the end of the year with its 80 % interval, by the method that its own past chose; the same training has the same path.
 * A sum is forecast by what each period adds.
 */
export const forecastPath = async (training: Training, bounds: Bounds, fit: FitModels): Promise<Forecast> => {
  const { kind, resets, season, periods, values, open } = training;
  const isSum = kind === 'cumulative';
  const tested = isSum ? increments(training) : values;
  const last = periods.at(-1) ?? '';
  const ahead = toYearEnd(last);
  const first = placeInYear(periods[values.length - tested.length] ?? '');
  const { chosen, trials, origins } = await backtest({ values: tested, season, first, horizon: ahead.length, isSum }, fit);
  const widths = halfWidths(chosen.errors, origins, scalesOf(chosen.path, tested, isSum));
  // In January of a sum that begins anew, it begins at nothing.
  const base = !isSum ? 0 : resets && placeInYear(ahead[0] ?? '') === 0 ? 0 : (values.at(-1) ?? 0);
  let sum = base;
  const path = chosen.path.map((step) => (isSum ? (sum += step) : step));
  const floor = Math.max(base, open?.value ?? base);
  const shaped = (line: readonly number[]): number[] => (isSum ? climbing(line, floor) : [...line]).map((each) => tidy(held(each, bounds)));
  const point = shaped(path);
  const low = shaped(path.map((value, step) => value - (widths[step] ?? 0)));
  const high = shaped(path.map((value, step) => value + (widths[step] ?? 0)));
  return {
    points: ahead.map((period, step) => ({ period, value: point[step] ?? 0, low: low[step] ?? 0, high: high[step] ?? 0 })),
    chosen,
    trials,
    origins,
  };
};
