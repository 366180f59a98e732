import type { IndicatorValue, Quantity } from '../../contract/value';
import { formatNumber, formatWithUnit } from './format';

type Written = (value: number) => string;

const quantityText = (quantity: Quantity, unit: string, written: Written): string => {
  const whole = (value: number) => formatWithUnit(written(value), unit.startsWith('%') ? '%' : unit);
  if (quantity.kind === 'range') return `${written(quantity.low)}–${whole(quantity.high)}`;
  if (quantity.kind === 'number') return whole(quantity.value);
  return `${{ gt: '>', ge: '≥', lt: '<', le: '≤' }[quantity.op]} ${whole(quantity.value)}`;
};

/** A value in its unit, in one line, its numbers as `written` writes them; words stay as their source has them. */
export const valueText = (value: IndicatorValue, unit: string, written: Written = formatNumber): string => {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'vector') return value.items.map((item) => `${item.level}: ${quantityText(item.value, unit, written)}`).join('; ');
  return value.kind === 'none' ? '–' : quantityText(value, unit, written);
};
