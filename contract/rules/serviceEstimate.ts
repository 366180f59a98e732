import type { PartScore, ScoreGroup, ScorePart, Scoring, UnitScore } from '../feeds/services';
import type { ServiceUnit } from '../services';
import { estimatePart, groupSum } from './serviceScore';

/** The most that a part can be given: one without a cap of its own may pass its maximum, and only the group's holds it. */
export const mostOfPart = ({ formula, max }: Pick<ScorePart, 'formula' | 'max'>): number =>
  formula.kind === 'free-share' ? Math.max(max, formula.factor) : max;

const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

/** The most that some parts of a group can be given together, held to the group's maximum. */
export const mostOfGroup = ({ max }: Pick<ScoreGroup, 'max'>, parts: readonly Pick<ScorePart, 'formula' | 'max'>[]): number =>
  Math.min(max, sumOf(parts.map(mostOfPart)));

/** The most that the estimated parts of a scoring, or of one group of it, can be given: each group is held to its maximum, [DV2]. */
export const reachableOf = (
  { groups, parts }: Pick<Scoring, 'groups' | 'parts'>,
  isEstimated: (part: string) => boolean,
  only?: string,
): number =>
  sumOf(
    groups
      .filter(({ code }) => only === undefined || code === only)
      .map((group) =>
        mostOfGroup(
          group,
          parts.filter((part) => part.group === group.code && isEstimated(part.code)),
        ),
      ),
  );

/** What was told of a part; a part that nobody told of is no score, never 0. */
export type ToldPart = Omit<PartScore, 'estimate' | 'why'>;

/**
 * The scores of one unit under a scoring, every part in the order of the scoring with our estimate beside the official score, and the
 * sums of what could be estimated, each group held to its maximum, [DV1] [DV2].
 */
export const estimateUnit = (
  { groups, parts }: Pick<Scoring, 'groups' | 'parts'>,
  unitKind: ServiceUnit['kind'],
  told: readonly ToldPart[],
): Pick<UnitScore, 'estimate' | 'parts'> => {
  const byCode = new Map(told.map((part) => [part.part, part]));
  const scored = parts.map((part): PartScore => {
    const one = byCode.get(part.code) ?? { part: part.code, numerator: null, denominator: null, official: null, flags: [] };
    return { ...one, ...estimatePart(part, one, unitKind) };
  });
  const estimates = new Map(scored.map(({ part, estimate }) => [part, estimate]));
  const sums = groups.map((group) => {
    const own = parts.filter((part) => part.group === group.code);
    return {
      code: group.code,
      sum: groupSum(
        group,
        own.map(({ code }) => estimates.get(code) ?? null),
      ),
    };
  });
  const known = sums.flatMap(({ sum }) => sum ?? []);
  return {
    parts: scored,
    estimate: {
      total: known.length === 0 ? null : sumOf(known),
      groups: Object.fromEntries(sums.map(({ code, sum }) => [code, sum])),
      complete: scored.every(({ why }) => why === null || why === 'not-asked'),
      reachable: reachableOf({ groups, parts }, (code) => (estimates.get(code) ?? null) !== null),
    },
  };
};
