import { shareOfPoints, type Basis, type Points } from './focus';

/** What units are compared by: the official score, or the estimate in % of what could be estimated. */
export const measured = (points: Points, basis: Basis): number | null => (basis === 'official' ? points.value : shareOfPoints(points));

/** Decimals of what units are compared by, as it is written. */
export const RANKED_DIGITS: Record<Basis, number> = { official: 2, estimate: 1 };

/** The middle one; of an even number the middle of the two. Null of none. */
export const medianOf = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
};
