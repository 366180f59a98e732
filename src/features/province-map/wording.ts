import type { TFunction } from 'i18next';
import { daysOf } from '../../../contract/period';
import { formatDay, formatFixed, formatNumber } from '../../lib/format';
import { signOf, sizeText, valueText } from '../../map/bandText';
import type { AreaRow, MapTable } from './model';

/** The unit of differences: of percentages, points. */
export const gapUnit = (unit: string, t: TFunction): string => (signOf(unit) === '%' ? t('map.pointUnit') : unit);
/** The same, short enough for the head of a column. */
export const shortGapUnit = (unit: string, t: TFunction): string => (signOf(unit) === '%' ? t('map.pointShort') : unit);
export const legendTitle = (layer: MapTable['layer'], unit: string, t: TFunction): string =>
  layer === 'path'
    ? t('map.legendPath', { unit: gapUnit(unit, t) || t('map.noUnit') })
    : t('map.legendValue', { unit: unit || t('map.noUnit') });

/** How many decimals a column needs, two at the most. */
export const digitsOf = (values: readonly (number | null)[]): number =>
  [0, 1].find((digits) =>
    values.every((value) => value === null || Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6),
  ) ?? 2;

/** A true minus sign, as wide as a figure; with so many decimals where columns are to stand under one another. */
export const signed = (value: number, digits?: number): string => {
  const size = digits === undefined ? formatNumber(Math.abs(value)) : formatFixed(Math.abs(value), digits);
  return value < 0 ? `\u2212${size}` : value > 0 ? `+${size}` : size;
};

/** Tenths are enough to name the worst by; what is smaller than half a tenth is not rounded away to nothing. */
export const roughGap = (gap: number): number => Math.round(gap * 10) / 10 || gap;
/** A gap as it stands under a name on the map, all with as many decimals. */
export const noteOf = (gap: number, digits: number): string => signed(roughGap(gap), Math.abs(gap) < 0.05 ? undefined : digits);

export const gapText = (gap: number, unit: string, t: TFunction): string => {
  if (gap === 0) return t('map.onPath');
  return t(gap < 0 ? 'map.behind' : 'map.ahead', { size: sizeText(Math.abs(gap), unit, t) });
};

/** The sign beside the distance of a row; null: no sign, for those who keep the path or nearly do. */
export const rowTone = ({ gap, band }: Pick<AreaRow, 'gap' | 'band'>): 'high' | 'medium' | null => {
  if (gap === null || gap >= 0) return null;
  if (band?.tone === 'below3') return 'high';
  return band?.tone === 'below2' ? 'medium' : null;
};

/** All of an area in one line: what the map says when one stands on it. */
export const rowText = (row: AreaRow, total: number, unit: string, t: TFunction): string => {
  if (row.value === null) return `${row.name}: ${t('map.noData')}`;
  const parts = [valueText(row.value, unit)];
  if (row.gap !== null) parts.push(gapText(row.gap, unit, t));
  if (row.rank !== null) parts.push(t('map.ranked', { rank: formatNumber(row.rank), total: formatNumber(total) }));
  return `${row.name}: ${parts.join(' · ')}`;
};

/** `2026-Q3` → "quý III/2026"; a year stays itself. */
export const periodText = (period: string, t: TFunction): string => {
  const [year = '', part = '', day = ''] = period.split('-');
  if (day !== '') return `${day}/${part}/${year}`;
  if (part.startsWith('Q')) return t('map.quarter', { part: ['I', 'II', 'III', 'IV'][Number(part.slice(1)) - 1] ?? part, year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'map.firstHalf' : 'map.secondHalf', { year });
  return part === '' ? year : `${part}/${year}`;
};

/** A period with the day that an open one is told up to: "11/2026, đến 16/11 · tạm thời". */
export const spanText = (period: string, until: string | null, t: TFunction): string =>
  until === null ? periodText(period, t) : t('map.openPeriod', { period: periodText(period, t), day: formatDay(until) });

/** The first moment after a period, in the time of Việt Nam, as ISO. */
export const endOfPeriod = (period: string): string => {
  const [year = 0, month = 1, day = 31] = daysOf(period).last.split('-').map(Number);
  const lastDay = Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate());
  return new Date(Date.UTC(year, month - 1, lastDay + 1, -7)).toISOString();
};
