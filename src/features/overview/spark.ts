import type { SeriesPoint } from '../../../contract/feeds/series';

export interface SparkPoint {
  key: string;
  value: number | null;
}

const PERIODS = 12;

/** The periods up to and with the one at `at` that a small line shows, oldest first: of a cumulative figure those of its own year, else the last twelve. */
export const sparkOf = (points: readonly SeriesPoint[], at: number, isCumulative: boolean): SparkPoint[] => {
  const year = points[at]?.period.slice(0, 4);
  return points
    .slice(Math.max(0, at + 1 - PERIODS), at + 1)
    .filter(({ period }) => !isCumulative || period.slice(0, 4) === year)
    .map(({ period, value }) => ({ key: period, value }));
};
