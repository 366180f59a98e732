import type { UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';
import { pointsBefore, pointsOf, type Basis, type Focus, type Points } from './focus';
import { measured } from './measured';
import { leftOf, pointsLeftOf } from './pointsLeft';
import { beforeOf, unitKey, type ShownScores } from './scoresBody';

export interface Rank {
  rank: number;
  /** Others have the very same. */
  isShared: boolean;
}

/** Two scores that look the same to two decimals are the same. */
const DIGITS = 100;
const seen = (value: number): number => Math.round(value * DIGITS);

/** Places from the highest value; equals share one and the next is counted on (1, 2, 2, 4). What has no value has no place. */
export const ranksOf = (values: ReadonlyMap<string, number | null>): Map<string, Rank> => {
  const known = [...values].flatMap(([key, value]) => (value === null ? [] : [{ key, value: seen(value) }]));
  const sorted = known.toSorted((a, b) => b.value - a.value);
  const counts = new Map<number, number>();
  for (const { value } of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<string, Rank>();
  let rank = 1;
  let above: number | undefined;
  sorted.forEach(({ key, value }, at) => {
    if (value !== above) rank = at + 1;
    above = value;
    ranks.set(key, { rank, isShared: (counts.get(value) ?? 0) > 1 });
  });
  return ranks;
};

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
  /** In the period shown, which may still be open. */
  place: Rank | null;
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
  const own = closed.body.scores.filter(({ unit }) => unit.kind === kind);
  const rows = own.map((score) => {
    const before = beforeOf(closed, score.unit);
    return {
      key: unitKey(score.unit),
      now: pointsOf(closed.scoring, score, focus, basis),
      before: before ? pointsBefore(closed.scoring, before, focus, basis) : null,
    };
  });
  const now = ranksOf(new Map(rows.map(({ key, now: points }) => [key, measured(points, basis)])));
  const then = ranksOf(new Map(rows.map(({ key, before }) => [key, before && measured(before, basis)])));
  return new Map(
    rows.map(({ key, now: { value, max }, before }) => {
      const [rank, was] = [now.get(key)?.rank ?? null, then.get(key)?.rank ?? null];
      // An estimate that rests on other parts than before is not compared.
      const isComparable = before !== null && before.max === max;
      return [
        key,
        {
          rank,
          moved: rank === null || was === null ? null : was - rank,
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
  const places = ranksOf(new Map(rows.map(({ key, points }) => [key, measured(points, basis)])));
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
        left: value === null ? null : leftOf(pointsLeftOf(shown.scoring, score, basis), focus),
        ...(held?.get(key) ?? { rank: null, moved: null, gained: null }),
      };
    })
    .toSorted((a, b) => (a.place?.rank ?? Infinity) - (b.place?.rank ?? Infinity) || vi.compare(a.unit.name, b.unit.name));
};
