import type { TFunction } from 'i18next';
import type { Averaging } from '../../../contract/environment';
import type { Bounds } from '../../../contract/rules/limits';
import { formatReading, formatReadingWithUnit } from './formatReading';

export const averagingWord = (averaging: Averaging, t: TFunction): string => t(`stations.averaging.${averaging}`);

/** "≤ 50 mg/L", "≥ 5 mg/L", "6 đến 9". */
export const boundsWord = ({ low, high }: Bounds, parameter: string, unit: string, t: TFunction): string => {
  const say = (value: number) => formatReadingWithUnit({ value, parameter, unit });
  if (low !== null && high !== null) return t('charts.range', { low: formatReading({ value: low, parameter, unit }), high: say(high) });
  if (high !== null) return `≤\u00a0${say(high)}`;
  return low === null ? '–' : `≥\u00a0${say(low)}`;
};
