import type { ScoreGroup, Scoring, UnitScore } from '../../../../contract/feeds/services';
import { shareOfPoints, type Basis } from '../focus';
import { pointsLeftOf } from '../pointsLeft';

export interface SparkBar {
  group: ScoreGroup;
  value: number | null;
  max: number;
  /** In % of the maximum; null where nothing is known. */
  share: number | null;
  /** The farthest from its maximum of those known. */
  isWorst: boolean;
}

/** The groups of a unit, each of what its scored parts can bring. */
export const sparkBars = (scoring: Scoring, score: UnitScore, basis: Basis): SparkBar[] => {
  const { groups } = pointsLeftOf(scoring, score, basis);
  const bars = scoring.groups.map((group) => {
    const known = groups.find((each) => each.group.code === group.code);
    const points = { value: known?.value ?? null, max: known?.max ?? group.max };
    return { group, ...points, share: shareOfPoints(points) };
  });
  const least = Math.min(...bars.flatMap(({ share }) => share ?? []));
  const worst = bars.find(({ share }) => share === least && share < 100);
  return bars.map((bar) => ({ ...bar, isWorst: bar === worst }));
};
