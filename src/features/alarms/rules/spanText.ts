import type { TFunction } from 'i18next';
import { formatNumber } from '../../../lib/format';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "1 giờ 30 phút": a duration in seconds, in whole units, nothing rounded away. */
export const spanText = (seconds: number, t: TFunction): string => {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const number = Math.floor(rest / size);
    rest -= number * size;
    if (number > 0) parts.push(t(`alarmRules.sentence.span.${unit}`, { number: formatNumber(number) }));
  }
  return parts.length === 0 ? t('alarmRules.sentence.span.second', { number: '0' }) : parts.join(' ');
};
