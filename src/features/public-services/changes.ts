import type { ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import { pointsBefore, pointsOf, WHOLE, type Basis } from './focus';
import type { BeforeRow } from './scoresBody';

export interface PartChange {
  part: ScorePart;
  before: number;
  now: number;
  gained: number;
}
export interface Changes {
  /** What was lost first. */
  parts: PartChange[];
  won: number;
  lost: number;
  /** Of the whole, as the score has it: a group held to its maximum makes it differ from the sum of its parts. */
  total: { before: number; now: number } | null;
  /** Parts of which one of the two periods says nothing: they are in its total alone. */
  unknown: number;
}

/** Points that a unit gained and lost part by part between two closed periods, by one of the two scores, [DV3]. */
export const changesOf = (scoring: Scoring, score: UnitScore, before: BeforeRow, basis: Basis): Changes => {
  const parts = scoring.parts.flatMap((part): PartChange[] => {
    const focus = { kind: 'part', part } as const;
    const [now, then] = [pointsOf(scoring, score, focus, basis).value, pointsBefore(scoring, before, focus, basis).value];
    return now === null || then === null ? [] : [{ part, before: then, now, gained: now - then }];
  });
  const [now, then] = [pointsOf(scoring, score, WHOLE, basis), pointsBefore(scoring, before, WHOLE, basis)];
  const known = (value: number | null): boolean => value !== null;
  const halfKnown = scoring.parts.filter((part) => {
    const focus = { kind: 'part', part } as const;
    return known(pointsOf(scoring, score, focus, basis).value) !== known(pointsBefore(scoring, before, focus, basis).value);
  });
  return {
    parts: parts.toSorted((a, b) => a.gained - b.gained),
    won: parts.reduce((sum, { gained }) => sum + Math.max(0, gained), 0),
    lost: parts.reduce((sum, { gained }) => sum + Math.max(0, -gained), 0),
    total: now.value === null || then.value === null || now.max !== then.max ? null : { before: then.value, now: now.value },
    unknown: halfKnown.length,
  };
};
