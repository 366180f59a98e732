import type { ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import type { ServiceUnit } from '../../../contract/services';
import { pointsBefore, pointsOf, WHOLE, type Basis } from './focus';
import { beforeOf, unitKey, type BeforeRow, type ShownScores } from './scoresBody';

export interface PartChange {
  part: ScorePart;
  before: number;
  now: number;
  gained: number;
}
/** A part that has a score in one of the two periods alone; in the other nothing was told, which is not 0. */
export interface OneSided {
  part: ScorePart;
  before: number | null;
  now: number | null;
}
export interface Changes {
  /** At the end of the later of the two periods. */
  score: UnitScore;
  /** What was lost first. */
  parts: PartChange[];
  won: number;
  lost: number;
  /** Of the whole, as the score has it: a group held to its maximum makes it differ from the sum of its parts. */
  total: { before: number; now: number } | null;
  /** What the whole changed by beyond what is won and lost, to a hundredth as they are written; null where the whole is not compared. */
  rest: number | null;
  /** They are in the total alone; most points first. */
  oneSided: OneSided[];
}

const HUNDREDTHS = 100;
const hundredths = (value: number): number => Math.round(value * HUNDREDTHS);

/** The points of a part in the one period that has them. */
export const pointsOfOneSided = ({ before, now }: OneSided): number => before ?? now ?? 0;

/** Points that a unit gained and lost part by part between two closed periods, by one of the two scores, [DV3]. */
export const changesOf = (scoring: Scoring, score: UnitScore, row: BeforeRow, basis: Basis): Changes => {
  const all = scoring.parts.map((part): OneSided => {
    const focus = { kind: 'part', part } as const;
    return { part, before: pointsBefore(scoring, row, focus, basis).value, now: pointsOf(scoring, score, focus, basis).value };
  });
  const parts = all.flatMap(({ part, before, now }): PartChange[] =>
    now === null || before === null ? [] : [{ part, before, now, gained: now - before }],
  );
  const [now, then] = [pointsOf(scoring, score, WHOLE, basis), pointsBefore(scoring, row, WHOLE, basis)];
  const won = parts.reduce((sum, { gained }) => sum + Math.max(0, gained), 0);
  const lost = parts.reduce((sum, { gained }) => sum + Math.max(0, -gained), 0);
  const total = now.value === null || then.value === null || now.max !== then.max ? null : { before: then.value, now: now.value };
  return {
    score,
    parts: parts.toSorted((a, b) => a.gained - b.gained),
    won,
    lost,
    total,
    rest: total && (hundredths(total.now - total.before) - hundredths(won) + hundredths(lost)) / HUNDREDTHS,
    oneSided: all
      .filter((part) => (part.before === null) !== (part.now === null))
      .toSorted((a, b) => pointsOfOneSided(b) - pointsOfOneSided(a)),
  };
};

const scoreIn = ({ body }: ShownScores, unit: Pick<ServiceUnit, 'kind' | 'code'>): UnitScore | undefined =>
  body.scores.find((each) => unitKey(each.unit) === unitKey(unit));

/** Whether others closed the period and this unit was last seen before it was over: its score is not compared, [DV3]. */
export const isStillOpen = (closed: ShownScores | null, unit: Pick<ServiceUnit, 'kind' | 'code'>): boolean =>
  closed !== null && scoreIn(closed, unit)?.closed === false;

/** The changes of a unit in the last closed period; null where there is none before it, or its own score is still provisional. */
export const changesIn = (closed: ShownScores | null, unit: Pick<ServiceUnit, 'kind' | 'code'>, basis: Basis): Changes | null => {
  const score = closed ? scoreIn(closed, unit) : undefined;
  const before = closed && score?.closed ? beforeOf(closed, score.unit) : undefined;
  return closed && score && before ? changesOf(closed.scoring, score, before, basis) : null;
};
