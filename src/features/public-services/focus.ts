import type { PartScore, ScoreGroup, ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import { mostOfPart, reachableOf } from '../../../contract/rules/serviceEstimate';
import type { BeforeRow } from './scoresBody';

/** Which of the two scores: that of the national portal, or our estimate; they are never mixed, [DV1]. */
export const BASES = ['official', 'estimate'] as const;
export type Basis = (typeof BASES)[number];

/** What of the score is looked at: the whole, a group or a part. */
export type Focus = { kind: 'whole' } | { kind: 'group'; group: ScoreGroup } | { kind: 'part'; part: ScorePart };
export const WHOLE: Focus = { kind: 'whole' };

/** The group or part of a code; the whole where the scoring knows none. */
export const focusOf = ({ groups, parts }: Pick<Scoring, 'groups' | 'parts'>, code: string | undefined): Focus => {
  const group = groups.find((each) => each.code === code);
  if (group) return { kind: 'group', group };
  const part = parts.find((each) => each.code === code);
  return part ? { kind: 'part', part } : WHOLE;
};

export const codeOfFocus = (focus: Focus): string | undefined => {
  if (focus.kind === 'whole') return undefined;
  return focus.kind === 'group' ? focus.group.code : focus.part.code;
};
/** The group that is looked at, or that of the part. */
export const groupOfFocus = (focus: Focus): string | undefined => {
  if (focus.kind === 'whole') return undefined;
  return focus.kind === 'group' ? focus.group.code : focus.part.group;
};

/** Points, and how many could be had at most; null where that is not known. */
export interface Points {
  value: number | null;
  max: number;
}

const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

type Told = Pick<PartScore, 'official' | 'estimate'>;
interface Read {
  whole: { official: number | null; estimate: number | null };
  group: (code: string) => { official: number | null; estimate: number | null };
  part: (code: string) => Told | undefined;
}

const readScore = ({ official, estimate, parts }: UnitScore): Read => ({
  whole: { official: official?.total ?? null, estimate: estimate.total },
  group: (code) => ({ official: official?.groups[code] ?? null, estimate: estimate.groups[code] ?? null }),
  part: (code) => parts.find(({ part }) => part === code),
});
const readBefore = ({ official, estimate, groups, parts }: BeforeRow): Read => ({
  whole: { official, estimate },
  group: (code) => groups[code] ?? { official: null, estimate: null },
  part: (code) => parts[code],
});

const pointsIn = (scoring: Pick<Scoring, 'groups' | 'parts'>, read: Read, focus: Focus, basis: Basis): Points => {
  // One that may pass its own maximum is held against the most that it can be given, or its share would pass 100 %.
  if (focus.kind === 'part') return { value: read.part(focus.part.code)?.[basis] ?? null, max: mostOfPart(focus.part) };
  const value = focus.kind === 'whole' ? read.whole[basis] : read.group(focus.group.code)[basis];
  if (basis === 'estimate') {
    const isEstimated = (code: string) => (read.part(code)?.estimate ?? null) !== null;
    return { value, max: reachableOf(scoring, isEstimated, groupOfFocus(focus)) };
  }
  return { value, max: focus.kind === 'group' ? focus.group.max : sumOf(scoring.groups.map(({ max }) => max)) };
};

/** What a unit has of the part of the score that is looked at, by one of the two scores. */
export const pointsOf = (scoring: Pick<Scoring, 'groups' | 'parts'>, score: UnitScore, focus: Focus, basis: Basis): Points =>
  pointsIn(scoring, readScore(score), focus, basis);
/** The same in the closed period before. */
export const pointsBefore = (scoring: Pick<Scoring, 'groups' | 'parts'>, before: BeforeRow, focus: Focus, basis: Basis): Points =>
  pointsIn(scoring, readBefore(before), focus, basis);

/** In % of what can be had: units whose estimates rest on different parts are compared by it. */
export const shareOfPoints = ({ value, max }: Points): number | null => (value === null || max <= 0 ? null : (100 * value) / max);

/** The score that a period is shown by unless one is chosen: the official one, where any unit has it. */
export const basisOf = (scores: readonly UnitScore[], chosen: Basis | undefined): Basis =>
  chosen ?? (scores.some(({ official }) => official !== null && official.total !== null) ? 'official' : 'estimate');
