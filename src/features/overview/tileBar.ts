import { boundOf } from '../../../contract/rules/deviation';
import { barScale } from '../../ui/barScale';
import type { KeyFigure } from './keyFigure';

/** The bar of a key figure, with its mark at what was promised for the period, else at what the year is to come to. */
export const tileBar = ({ value, plan, ofYear, unit }: Pick<KeyFigure, 'value' | 'plan' | 'ofYear' | 'unit'>) =>
  barScale(value, unit, plan ? boundOf(plan, value) : (ofYear?.whole ?? null));
