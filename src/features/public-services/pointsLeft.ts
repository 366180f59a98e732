import type { ScoreGroup, ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import { mostOfGroup, mostOfPart } from '../../../contract/rules/serviceEstimate';
import { pointsOf, type Basis, type Focus } from './focus';

export interface PartLeft {
  part: ScorePart;
  value: number;
  /** The most that it can be given, which may be more than its maximum: its group holds it. */
  max: number;
  /** Never more than what its group can still take. */
  left: number;
}
export interface GroupLeft {
  group: ScoreGroup;
  value: number;
  max: number;
  left: number;
  /** The one with most left first; empty where only the group was told. */
  parts: PartLeft[];
}
export interface PointsLeft {
  /** The one with most left first. */
  groups: GroupLeft[];
  total: number;
  /** Parts without a score, which hide what could be had. */
  unknown: ScorePart[];
}

const mostFirst = (a: { left: number }, b: { left: number }): number => b.left - a.left;

/** What a unit could still reach by one of the two scores, and where; a part that is not asked of it hides nothing. */
export const pointsLeftOf = (scoring: Scoring, score: UnitScore, basis: Basis): PointsLeft => {
  const told = new Map(score.parts.map((part) => [part.part, part]));
  const groups = scoring.groups.flatMap((group): GroupLeft[] => {
    const { value, max } = pointsOf(scoring, score, { kind: 'group', group }, basis);
    if (value === null) return [];
    const known = scoring.parts.flatMap((part): { part: ScorePart; own: number }[] => {
      const own = part.group === group.code ? (told.get(part.code)?.[basis] ?? null) : null;
      return own === null ? [] : [{ part, own }];
    });
    // What a part without a score could bring is not known: it is named, and not counted.
    const room =
      known.length === 0
        ? max
        : mostOfGroup(
            group,
            known.map(({ part }) => part),
          );
    const left = Math.max(0, room - value);
    const parts = known.map(({ part, own }): PartLeft => {
      const most = mostOfPart(part);
      return { part, value: own, max: most, left: Math.min(left, Math.max(0, most - own)) };
    });
    return [{ group, value, max: room, left, parts: parts.toSorted(mostFirst) }];
  });
  return {
    groups: groups.toSorted(mostFirst),
    total: groups.reduce((sum, { left }) => sum + left, 0),
    unknown: scoring.parts.filter(({ code }) => {
      const one = told.get(code);
      // What is not asked of communes is our reading alone: the portal may score it all the same.
      return (one?.[basis] ?? null) === null && (basis === 'official' || one?.why !== 'not-asked');
    }),
  };
};

/** The parts where most can still be had, at most so many. */
export const nextSteps = ({ groups }: PointsLeft, most: number): PartLeft[] =>
  groups
    .flatMap(({ parts }) => parts)
    .filter(({ left }) => left > 0)
    .toSorted(mostFirst)
    .slice(0, most);

/** What is left of the whole, of a group or of a part; null where nothing of it is known. */
export const leftOf = ({ groups, total }: PointsLeft, focus: Focus): number | null => {
  if (focus.kind === 'whole') return groups.length === 0 ? null : total;
  if (focus.kind === 'group') return groups.find(({ group }) => group.code === focus.group.code)?.left ?? null;
  return groups.flatMap(({ parts }) => parts).find(({ part }) => part.code === focus.part.code)?.left ?? null;
};
