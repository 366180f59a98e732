import type { UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';
import { ranksOf, type Rank } from '../../lib/ranks';
import { pointsBefore, pointsOf, type Basis, type Focus, type Points } from './focus';
import { measured, RANKED_DIGITS } from './measured';
import { leftOf, pointsLeftOf } from './pointsLeft';
import { beforeOf, unitKey, type ShownScores } from './scoresBody';

/** How a unit stood at the end of the last closed period, and against the closed one before it, [DV3]. */
export interface Held {
  rank: number | null;
  /** Places won (above zero) or lost; null where one of the two is not known. */
  moved: number | null;
  /** Points won or lost. */
  gained: number | null;
}

export interface RankedUnit extends Points, Held {
  key: string;
  unit: ServiceUnit;
  score: UnitScore;
  /** In the period shown, which may still be open; none where it is over and this unit was not seen since. */
  place: Rank | null;
  /** The period is over, and the score of this unit still one of the period so far: it is shown as provisional and not ranked, [DV3]. */
  isOpen: boolean;
  /** What could still be had; null where nothing is known. */
  left: number | null;
}

export interface RankingQuestion {
  kind: ServiceUnit['kind'];
  focus: Focus;
  basis: Basis;
}

const vi = new Intl.Collator('vi', { numeric: true });

const heldIn = (closed: ShownScores, { kind, focus, basis }: RankingQuestion): Map<string, Held> => {
  // One that was last seen while the period was open is left out: its score is not that of the period, [DV3].
  const own = closed.body.scores.filter((score) => score.unit.kind === kind && score.closed);
  const rows = own.map((score) => {
    const before = beforeOf(closed, score.unit);
    return {
      key: unitKey(score.unit),
      now: pointsOf(closed.scoring, score, focus, basis),
      before: before ? pointsBefore(closed.scoring, before, focus, basis) : null,
    };
  });
  const now = ranksOf(new Map(rows.map(({ key, now: points }) => [key, measured(points, basis)])), RANKED_DIGITS[basis]);
  const then = ranksOf(new Map(rows.map(({ key, before }) => [key, before && measured(before, basis)])), RANKED_DIGITS[basis]);
  return new Map(
    rows.map(({ key, now: { value, max }, before }) => {
      const [rank, was] = [now.get(key)?.rank ?? null, then.get(key)?.rank ?? null];
      // An estimate that rests on other parts than before is not compared, neither its points nor its place.
      const isComparable = before !== null && before.max === max;
      return [
        key,
        {
          rank,
          moved: rank === null || was === null || !isComparable ? null : was - rank,
          gained: value === null || !isComparable || before.value === null ? null : value - before.value,
        },
      ];
    }),
  );
};

/** The units of a kind from the highest score down, those without one last; `closed`: the last closed period, or the same. */
export const rankUnits = (shown: ShownScores, closed: ShownScores | null, question: RankingQuestion): RankedUnit[] => {
  const { kind, focus, basis } = question;
  const rows = shown.body.scores
    .filter(({ unit }) => unit.kind === kind)
    .map((score) => ({ key: unitKey(score.unit), score, points: pointsOf(shown.scoring, score, focus, basis) }));
  const isOpen = ({ closed: isClosed }: UnitScore): boolean => shown.isClosed && !isClosed;
  const ranked = rows.filter(({ score }) => !isOpen(score));
  const places = ranksOf(new Map(ranked.map(({ key, points }) => [key, measured(points, basis)])), RANKED_DIGITS[basis]);
  const held = closed && heldIn(closed, question);
  return rows
    .map(({ key, score, points }): RankedUnit => {
      const { value, max } = points;
      return {
        key,
        unit: score.unit,
        score,
        value,
        max,
        place: places.get(key) ?? null,
        isOpen: isOpen(score),
        left: value === null ? null : leftOf(pointsLeftOf(shown.scoring, score, basis), focus),
        ...(held?.get(key) ?? { rank: null, moved: null, gained: null }),
      };
    })
    .toSorted((a, b) => (a.place?.rank ?? Infinity) - (b.place?.rank ?? Infinity) || vi.compare(a.unit.name, b.unit.name));
};
