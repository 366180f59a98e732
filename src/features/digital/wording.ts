import type { TFunction } from 'i18next';
import type { IndicatorValue, Quantity } from '../../../contract/value';
import { formatNumber, formatWithUnit } from '../../lib/format';

export const quantityText = (value: Quantity, unit: string, t: TFunction): string => {
  if (value.kind === 'number') return formatWithUnit(formatNumber(value.value), unit);
  if (value.kind === 'range') return formatWithUnit(`${formatNumber(value.low)}–${formatNumber(value.high)}`, unit);
  return t(`value.${value.op}`, { value: formatWithUnit(formatNumber(value.value), unit) });
};

/** A cell of the plan in words; the absence of a value says why. */
export const valueText = (value: IndicatorValue, unit: string, t: TFunction): string => {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'none') return t(`value.${value.reason}`);
  if (value.kind === 'vector') return value.items.map((item) => quantityText(item.value, unit, t)).join('; ');
  return quantityText(value, unit, t);
};

/** A difference: "điểm %" for percentages, the unit itself otherwise. */
export const gapText = (gap: number, unit: string, t: TFunction): string => {
  const size = formatNumber(Math.abs(gap));
  const text = unit === '%' ? t('compare.points', { gap: size }) : formatWithUnit(size, unit);
  return gap < 0 ? t('compare.below', { gap: text }) : t('compare.above', { gap: text });
};
