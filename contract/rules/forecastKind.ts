import { nextPeriod, placeInYear } from './forecastPeriods';

export interface ForecastPoint {
  period: string;
  value: number;
}
/** `cumulative`: adds up from the start of each year (or, without `resets`, for ever); `level`: each period speaks for itself. */
export interface SeriesKind {
  kind: 'cumulative' | 'level';
  resets: boolean;
}

const DECLARED = /l(ũy|uỹ) kế/iu;
const steps = (points: readonly ForecastPoint[]) =>
  points.slice(1).flatMap((point, index) => {
    const before = points[index];
    return before && nextPeriod(before.period) === point.period
      ? [{ isNewYear: placeInYear(point.period) === 0, by: point.value - before.value }]
      : [];
  });

/**
 * What a series is: cumulative where its definition says "lũy kế", or where it never falls within a year and falls at the start of
 * every year. `words` are those of its definition: name, formula, numerator.
 */
export const seriesKind = (words: readonly (string | null)[], points: readonly ForecastPoint[]): SeriesKind => {
  const all = steps(points);
  const turns = all.filter(({ isNewYear }) => isNewYear);
  const resets = turns.length > 0 && turns.every(({ by }) => by < 0);
  if (words.some((each) => each !== null && DECLARED.test(each))) return { kind: 'cumulative', resets: turns.length === 0 || resets };
  const within = all.filter(({ isNewYear }) => !isNewYear);
  return resets && within.length > 0 && within.every(({ by }) => by >= 0)
    ? { kind: 'cumulative', resets }
    : { kind: 'level', resets: false };
};
