import type { TFunction } from 'i18next';
import { formatNumber } from '../../../lib/format';
import { spanParts } from '../../../lib/spanParts';

/** "1 giờ 30 phút": a duration in seconds, in whole units, nothing rounded away. */
export const spanText = (seconds: number, t: TFunction): string =>
  spanParts(seconds)
    .map(({ unit, count }) => t(`alarmRules.sentence.span.${unit}`, { number: formatNumber(count) }))
    .join(' ');
