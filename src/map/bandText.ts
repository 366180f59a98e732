import type { TFunction } from 'i18next';
import { formatNumber, formatWithUnit } from '../lib/format';
import type { ValueClass } from './classes';

/** Of a percentage the sign alone. */
export const signOf = (unit: string): string => (unit.startsWith('%') ? '%' : unit);
/** A value with its unit. */
export const valueText = (value: number, unit: string): string => formatWithUnit(formatNumber(value), signOf(unit));
/** Differences of percentages are points, never percent. */
export const sizeText = (size: number, unit: string, t: TFunction): string =>
  signOf(unit) === '%' ? t('map.points', { size: formatNumber(size) }) : formatWithUnit(formatNumber(size), unit);

const gapBand = ({ tone, from, to }: ValueClass, unit: string, t: TFunction): string => {
  const text = (n: number | null): string => formatNumber(Math.abs(n ?? 0));
  if (tone === 'below3') return t('map.bandBelow3', { from: sizeText(Math.abs(to ?? 0), unit, t) });
  if (tone === 'below2') return t('map.bandBelow', { from: text(to), to: sizeText(Math.abs(from ?? 0), unit, t) });
  if (tone === 'below1') return t('map.bandBelow1', { to: sizeText(Math.abs(from ?? 0), unit, t) });
  return tone === 'level'
    ? t('map.bandLevel', { to: sizeText(to ?? 0, unit, t) })
    : t('map.bandAbove', { from: sizeText(from ?? 0, unit, t) });
};

const sizeBand = ({ from, to }: ValueClass, unit: string, t: TFunction): string => {
  if (from === null && to === null) return t('map.bandAll');
  if (from === null) return t('map.bandUnder', { to: valueText(to ?? 0, unit) });
  return to === null
    ? t('map.bandFrom', { from: valueText(from, unit) })
    : t('map.bandFromTo', { from: formatNumber(from), to: valueText(to, unit) });
};

/** A class of a legend in words: of distances from a path, or of values. */
export const bandText = (band: ValueClass, layer: 'path' | 'value', unit: string, t: TFunction): string =>
  layer === 'path' ? gapBand(band, unit, t) : sizeBand(band, unit, t);
