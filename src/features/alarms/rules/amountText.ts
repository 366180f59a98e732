import type { TFunction } from 'i18next';
import { formatExact, formatWithUnit } from '../../../lib/format';

/** What somebody set, with all the digits that it has, and its unit. */
export const setText = (value: number, unit: string): string => formatWithUnit(formatExact(value), unit);

/** A distance in a unit: of percentages it is in points. */
export const distanceText = (value: number, unit: string, t: TFunction): string =>
  unit === '%' ? t('alarmRules.sentence.points', { amount: formatExact(value) }) : setText(value, unit);

/** The one unit of several, or none. */
export const onlyUnit = (units: readonly string[]): string => (units.length === 1 ? (units[0] ?? '') : '');
