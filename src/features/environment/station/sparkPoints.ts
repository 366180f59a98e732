import type { Stretch } from '../../../../contract/feeds/stations';

export interface SparkPoint {
  /** ms since 1970. */
  at: number;
  value: number | null;
}

/** As many points as a phone's width can tell apart. */
const MOST = 120;

/**
 * A line the size of a word out of a datastream: each point stands for the values of its stretch of time and is the one of them that is
 * nearest to (or farthest beyond) the limit, so that no breach is smoothed away. @param isOver whether the limit is passed upwards.
 */
export const sparkPoints = (stretches: readonly Stretch[], isOver: boolean, most = MOST): SparkPoint[] => {
  const size = Math.max(1, Math.ceil(stretches.length / most));
  const points: SparkPoint[] = [];
  for (let first = 0; first < stretches.length; first += size) {
    const part = stretches.slice(first, first + size);
    const values = part.flatMap(([, mean, low, high]) => (isOver ? high : low) ?? mean ?? []);
    const value = values.length === 0 ? null : isOver ? Math.max(...values) : Math.min(...values);
    points.push({ at: (part[0]?.[0] ?? 0) * 1000, value });
  }
  return points;
};
