import type { ForecastMethod } from '../../../contract/feeds/forecast';
import { CANDIDATES, type Candidate } from './candidates';
import type { FitModels } from './models';
import { scalesOf, type PathError } from './spread';

/** What is tried: values of one length, `isSum` where what counts is what they add up to. */
export interface Tested {
  values: readonly number[];
  season: number;
  first: number;
  horizon: number;
  isSum: boolean;
}
export interface Trial {
  method: ForecastMethod;
  /** Mean absolute error over all origins and distances. */
  error: number;
  errors: PathError[];
  /** From the last value on. */
  path: number[];
}

/** At least so many origins, or the error says nothing; at most so many, the newest: older years say less of the next. */
export const LEAST_ORIGINS = 4;
const MOST_ORIGINS = 8;

const firstOrigin = (season: number): number => Math.max(season + 5, 10);
/** The fewest values that a series of this season is forecast from. */
export const leastValues = (season: number): number => firstOrigin(season) + LEAST_ORIGINS;

/** The lengths of history that are forecast from and compared with what came: all methods from the same. */
export const originsOf = (length: number, season: number): number[] => {
  const longest = Math.max(...CANDIDATES.map(({ least }) => least(season)));
  const from = length >= longest + LEAST_ORIGINS ? longest : firstOrigin(season);
  const start = Math.max(from, length - MOST_ORIGINS);
  return Array.from({ length: length - start }, (_, step) => start + step);
};

/** What a sum can come to: it never falls. */
const allowed = (path: readonly number[], isSum: boolean): number[] => (isSum ? path.map((each) => Math.max(0, each)) : [...path]);

const errorsFrom = (path: readonly number[], history: readonly number[], came: readonly number[], isSum: boolean): PathError[] => {
  const scales = scalesOf(path, history, isSum);
  let sum = 0;
  return came.map((value, step) => {
    const off = (path[step] ?? 0) - value;
    sum += off;
    return { ahead: step + 1, error: isSum ? sum : off, scale: scales[step] ?? 1 };
  });
};

const tryOut = async (candidate: Candidate, origins: readonly number[], tested: Tested, fit: FitModels): Promise<Trial | null> => {
  const { values, season, first, horizon, isSum } = tested;
  const lengths = [...origins, values.length];
  const attempts = lengths.map((length) => candidate.attempt({ values: values.slice(0, length), season, first, horizon }));
  const fitted = await fit(attempts.flatMap(({ job }) => job ?? []));
  let next = 0;
  const paths = attempts.map(({ job, finish }) => {
    const found = job === null ? [] : (fitted[next++] ?? null);
    return found && allowed(finish(found), isSum);
  });
  // A method that fails anywhere has no error to be compared by.
  if (paths.some((path) => path === null || !path.every(Number.isFinite))) return null;
  const errors = origins.flatMap((length, at) =>
    errorsFrom(paths[at] ?? [], values.slice(0, length), values.slice(length, length + horizon), isSum),
  );
  const error = errors.reduce((sum, each) => sum + Math.abs(each.error), 0) / errors.length;
  return { method: candidate.method, error, errors, path: paths.at(-1) ?? [] };
};

/** A simpler method is kept where a better one is better by less than this share. */
const NO_BETTER = 0.02;

/** Tries every method that the series is long enough for from the same origins; the chosen one is the simplest of the best. */
export const backtest = async (tested: Tested, fit: FitModels): Promise<{ chosen: Trial; trials: Trial[]; origins: number }> => {
  const origins = originsOf(tested.values.length, tested.season);
  const shortest = origins[0] ?? 0;
  const able = CANDIDATES.filter(({ least }) => least(tested.season) <= shortest);
  const trials: Trial[] = [];
  for (const candidate of able) {
    const trial = await tryOut(candidate, origins, tested, fit);
    if (trial) trials.push(trial);
  }
  const best = Math.min(...trials.map(({ error }) => error));
  const chosen = trials.find(({ error }) => error <= best * (1 + NO_BETTER));
  if (!chosen) throw new Error('the baseline needs no fit and is always there');
  return { chosen, trials, origins: origins.length };
};
