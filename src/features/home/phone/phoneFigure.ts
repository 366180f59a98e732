import type { TFunction } from 'i18next';
import type { IndicatorStanding } from '../../../../contract/feeds/standings';
import { boundOf } from '../../../../contract/rules/deviation';
import { formatDay, formatUnit } from '../../../lib/format';
import { barScale } from '../../../ui/barScale';
import { periodText } from '../homeWords';

type Newest = NonNullable<IndicatorStanding['newest']>;

export interface PhoneBar {
  value: number;
  /** Where it should be; null where nothing was promised. */
  mark: number | null;
  most: number;
}

/** The bar of an indicator's newest value against what was promised for its period; null where there is no number or no end. */
export const barOf = ({ value, plan }: Newest, unit: string): PhoneBar | null => {
  if (value.kind !== 'number') return null;
  const scale = barScale(value.value, unit, plan ? boundOf(plan.value, value.value) : null);
  return scale && { value: value.value, ...scale };
};

/** What a value is of: the rest of its unit ("hộ gia đình" of "% hộ gia đình"; the value says "%" itself), else the denominator that its passport names; null where it is of nothing. */
export const wholeOf = ({ passport }: Newest, unit: string): string | null =>
  unit.startsWith('%') && unit !== '%' ? formatUnit(unit).replace(/^%\s*/, '') : passport.denominator;

/** Up to which day a value speaks: the day of an open period, else the period itself. */
export const untilOf = ({ provisional, passport, period }: Newest, t: TFunction): string =>
  provisional && passport.observedAt !== null
    ? `${t('mobile.figure.until', { day: formatDay(passport.observedAt) })} · ${t('home.provisional')}`
    : periodText(period, t);
