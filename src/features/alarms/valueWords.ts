import type { TFunction } from 'i18next';
import type { Alarm } from '../../../contract/alarms';
import { formatFixed, formatMeasured, formatNumber, formatWithUnit } from '../../lib/format';
import { readableUnit } from '../../lib/readableUnit';

type Judged = Pick<Alarm, 'value' | 'limit' | 'unit'>;

/** From so many times the limit on it is said in times, below it in per cent. */
const IN_TIMES = 1.1;

/** "182 mg/L"; null where there is no number (a silent station). */
export const amountWord = (value: number | null, unit: string | null): string | null =>
  value === null ? null : formatWithUnit(formatMeasured(value), readableUnit(unit ?? ''));

/** How far a value is from its limit: "gấp 1,8 lần", "vượt 4%", "thấp hơn 12 điểm %"; null where there is nothing to compare. */
export const beyondWord = ({ value, limit, unit }: Judged, t: TFunction): string | null => {
  if (value === null || limit === null) return null;
  const by = Math.abs(value - limit);
  const points = unit === '%' ? t('alarms.points', { by: formatMeasured(by) }) : (amountWord(by, unit) ?? '');
  if (value === limit) return t('alarms.atLimit');
  if (value < limit) return t('alarms.under', { by: points });
  if (limit <= 0 || unit === '%') return t('alarms.overBy', { by: points });
  return value >= limit * IN_TIMES
    ? t('alarms.times', { times: formatFixed(value / limit, 1) })
    : t('alarms.overBy', { by: `${formatNumber(Number(((100 * by) / limit).toPrecision(2)))}%` });
};
