import type { ForecastMethod } from '../../../contract/feeds/forecast';
import type { FitJob } from './models';
import { seasonalIndex } from './seasonalIndex';

/** What a method is given: the values up to an origin, `first` the place in the year of the first. */
export interface Origin {
  values: readonly number[];
  season: number;
  first: number;
  horizon: number;
}
/** A method's way from an origin to a path: a fit that it needs, and what it makes of the answer. */
export interface Attempt {
  job: FitJob | null;
  finish: (fitted: readonly number[]) => number[];
}
export interface Candidate {
  method: ForecastMethod;
  /** How many values it takes. */
  least: (season: number) => number;
  attempt: (origin: Origin) => Attempt;
}

/** The same period a year before, as often as it takes. */
const naive: Candidate = {
  method: 'seasonal-naive',
  least: (season) => season,
  attempt: ({ values, season, horizon }) => ({
    job: null,
    finish: () => Array.from({ length: horizon }, (_, step) => values[values.length - season + (step % season)] ?? 0),
  }),
};

const library = (method: 'ets' | 'mstl-ets', least: Candidate['least']): Candidate => ({
  method,
  least,
  attempt: ({ values, season, horizon }) => ({ job: { model: method, season, values, horizon }, finish: (fitted) => [...fitted] }),
});

/** ETS of the values without the shape of the year; where all are above zero the shape is of shares, else of amounts. */
const adjusted: Candidate = {
  method: 'adjusted-ets',
  least: (season) => season + 5,
  attempt: ({ values, season, first, horizon }) => {
    const isRatio = values.every((value) => value > 0);
    const scaled = isRatio ? values.map(Math.log) : values;
    const index = seasonalIndex(scaled, season, first);
    const at = (step: number): number => index[(first + step) % season] ?? 0;
    const plain = scaled.map((value, step) => value - at(step));
    return {
      job: { model: 'ets', season, values: isRatio ? plain.map(Math.exp) : plain, horizon },
      finish: (fitted) =>
        fitted.map((value, step) => (isRatio ? value * Math.exp(at(values.length + step)) : value + at(values.length + step))),
    };
  },
};

/** Every method, the simplest first. */
export const CANDIDATES: readonly Candidate[] = [
  naive,
  library('ets', () => 10),
  adjusted,
  library('mstl-ets', (season) => 2 * season + 2),
];
