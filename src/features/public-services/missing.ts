import type { PartScore, ScorePart } from '../../../contract/feeds/services';
import { mostOfPart } from '../../../contract/rules/serviceEstimate';

/** How many more of what is counted would bring a part to its maximum; null where its formula or its counts are not known. */
export const missingCount = (
  { formula, max }: Pick<ScorePart, 'formula' | 'max'>,
  { numerator, denominator }: Pick<PartScore, 'numerator' | 'denominator'>,
): number | null => {
  if (formula.kind === 'unknown' || numerator === null || denominator === null || denominator === 0) return null;
  const wanted = formula.kind === 'share' ? denominator : Math.ceil((denominator * mostOfPart({ formula, max })) / formula.factor - 1e-9);
  return Math.max(0, Math.min(wanted, denominator) - numerator);
};
