import type { PartFormula, ScoreGroup, ScorePart } from '../feeds/services';

/** What was counted of a part; null where nothing was told. */
export interface PartCounts {
  numerator: number | null;
  denominator: number | null;
}
export type Estimated = { estimate: number; why: null } | { estimate: null; why: 'no-data' | 'no-formula' | 'not-asked' };

const scoreOf = (formula: Exclude<PartFormula, { kind: 'unknown' }>, max: number, ratio: number): number => {
  if (formula.kind === 'share') return max * ratio;
  const score = formula.factor * ratio;
  return formula.kind === 'capped-share' ? Math.min(max, score) : score;
};

/**
 * Our estimate of one part of Quyết định 766/QĐ-TTg (23/6/2022) from its counts. The formulas were fitted to published scores of
 * another province within 0,015 point and are no official text; nothing told is no score, never 0.
 */
export const estimatePart = (
  { formula, max, forCommunes }: Pick<ScorePart, 'formula' | 'max' | 'forCommunes'>,
  { numerator, denominator }: PartCounts,
  unitKind: 'province' | 'agency' | 'area',
): Estimated => {
  if (unitKind === 'area' && forCommunes !== true) return { estimate: null, why: 'not-asked' };
  if (formula.kind === 'unknown') return { estimate: null, why: 'no-formula' };
  if (numerator === null || denominator === null) return { estimate: null, why: 'no-data' };
  if (denominator === 0) {
    return formula.whenEmpty === null ? { estimate: null, why: 'no-data' } : { estimate: formula.whenEmpty, why: null };
  }
  return { estimate: scoreOf(formula, max, numerator / denominator), why: null };
};

/** The sum of a group's known parts, held to the group's maximum; null where no part is known. */
export const groupSum = ({ max }: Pick<ScoreGroup, 'max'>, scores: readonly (number | null)[]): number | null => {
  const known = scores.filter((score) => score !== null);
  return known.length === 0
    ? null
    : Math.min(
        max,
        known.reduce((sum, score) => sum + score, 0),
      );
};

/** The band of a score: the first, from the highest down, whose lowest score it reaches; the last where it reaches none. */
export const bandOf = <B extends { from: number }>(bands: readonly B[], score: number): B | undefined =>
  bands.find(({ from }) => score >= from) ?? bands.at(-1);
