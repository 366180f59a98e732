import type { TFunction } from 'i18next';
import { formatFixed, formatNumber, formatWithUnit } from '../../lib/format';
import { isKnown } from './known';

/** How the figures of a chart are written. */
export interface FigureStyle {
  unit: string;
  /** Digits after the comma at most. */
  decimals: number;
  /** Digits after the comma at least, so that the figures of a column stand under one another; none unless told. */
  least?: number;
  t: TFunction;
}

const plain = new Map<number, Intl.NumberFormat>();
/** Rounded as a figure beside the chart is: by its decimal digits. `toFixed` rounds the binary fraction, 29,65 to 29,6 and not to 29,7. */
const decimal = (value: number, decimals: number): number => {
  let format = plain.get(decimals);
  if (!format) plain.set(decimals, (format = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: decimals })));
  return Number(format.format(value));
};

const rounded = (value: number, decimals: number): number => {
  const text = formatNumber(decimal(value, decimals));
  return text === '0' ? 0 : decimal(value, decimals);
};

/** A number without its unit, rounded; never "-0". */
export const numberText = (value: number, decimals: number): string => formatNumber(rounded(value, decimals));

/** How many decimals are left of a number once it is rounded to so many. */
const digitsOf = (value: number, decimals: number): number =>
  Array.from({ length: decimals }, (_, digits) => digits).find((digits) => decimal(value, digits) === rounded(value, decimals)) ?? decimals;

/** The style of one column: each of its figures with as many decimals as the one that needs most. */
export const columnStyle = (values: readonly (number | null | undefined)[], style: FigureStyle): FigureStyle => ({
  ...style,
  least: Math.max(0, ...values.filter(isKnown).map((value) => digitsOf(value, style.decimals))),
});

/** A number with its unit; what is not known says so and is never 0. */
export const figureText = (value: number | null | undefined, { unit, decimals, least = 0, t }: FigureStyle): string => {
  if (!isKnown(value)) return t('charts.noData');
  return formatWithUnit(least > 0 ? formatFixed(rounded(value, decimals), least) : numberText(value, decimals), unit);
};

/** An amount that is not 0 is never written as 0: where rounding would, its first digit that counts is shown. */
const amountText = (amount: number, decimals: number): string => {
  const text = numberText(amount, decimals);
  return text === '0' ? formatNumber(Number(amount.toPrecision(1))) : text;
};

/** The distance from `plan`, in words: points where the unit is a percentage. Below is below, by however little. */
export const gapText = (value: number, plan: number, { unit, decimals, least = 0, t }: FigureStyle): string => {
  if (value === plan) return t('charts.onPlan');
  const size = Math.abs(value - plan);
  const text = least > 0 && rounded(size, decimals) !== 0 ? formatFixed(rounded(size, decimals), least) : amountText(size, decimals);
  const gap = unit === '%' ? t('charts.points', { amount: text }) : formatWithUnit(text, unit);
  return value < plan ? t('charts.belowPlan', { gap }) : t('charts.abovePlan', { gap });
};

/** Tick labels that agree with each other: beyond a million they count in millions or billions and say so. */
export const tickTexts = (ticks: readonly number[], { unit, t }: FigureStyle): string[] => {
  const most = Math.max(...ticks.map((tick) => Math.abs(tick)));
  const [divisor, word] = most >= 1e9 ? [1e9, t('charts.billion')] : most >= 1e6 ? [1e6, t('charts.million')] : [1, ''];
  return ticks.map((tick) => {
    const number = formatNumber(Number((tick / divisor).toPrecision(12)));
    const scaled = word === '' || tick === 0 ? number : `${number}\u00a0${word}`;
    return unit === '%' ? `${scaled}%` : scaled;
  });
};
