import { boundOf } from '../../../contract/rules/deviation';
import type { KeyFigure } from './keyFigure';

/** The bar of a key figure: a share runs to 100 %, an amount to its year's promise; null where it would have no end to be read against. */
export const tileBar = ({
  value,
  plan,
  ofYear,
  unit,
}: Pick<KeyFigure, 'value' | 'plan' | 'ofYear' | 'unit'>): { mark: number | null; most: number } | null => {
  const mark = plan ? boundOf(plan, value) : (ofYear?.whole ?? null);
  if (unit.startsWith('%')) return { mark, most: Math.max(100, value) };
  return mark === null || mark <= 0 ? null : { mark, most: Math.max(mark, value) };
};
