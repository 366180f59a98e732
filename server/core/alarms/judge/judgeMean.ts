import type { Sample } from '../../../../contract/rules/alarms/condition';
import { captureRate } from '../../../../contract/rules/averages';
import { meanAt } from '../../environment/standings';
import { coveredIn, cellsTo } from '../../environment/hourCells';
import type { Days } from '../../environment/readDays';
import type { Stream } from '../../environment/readRegister';
import { dayOf, HOUR_MS } from '../../environment/vietnamHours';
import { judgeLimit, type LimitCondition } from './judgeLimit';
import { limitOf } from './limitOf';

/** How many hours a mean is of. */
export const MEAN_HOURS = { '1h': 1, '8h': 8, '24h': 24 } as const;
export type MeanOf = keyof typeof MEAN_HOURS;

/**
 * The mean that ends at `end` (ms since 1970), as the page of the station shows it, against the limit of its day; null where it rests on
 * less than the rule asks for (readings of an hour; covered hours of eight or 24), or where nothing is in force.
 */
export const judgeMean = (stream: Stream, days: Days, condition: LimitCondition, averaging: MeanOf, end: number): Sample | null => {
  const last = end - HOUR_MS;
  const limit = limitOf(stream, condition, dayOf(last));
  if (limit === null) return null;
  const { value, capture } = meanAt(days, stream, last, averaging);
  if (value === null) return null;
  const hours = MEAN_HOURS[averaging];
  const covered = cellsTo(days, stream.id, last, hours).filter((cell) => coveredIn(cell) !== null).length;
  const coverage = averaging === '1h' ? (captureRate(capture) ?? 0) : (100 * covered) / hours;
  return coverage < condition.minimumCoverage ? null : judgeLimit(value, limit, condition, end);
};
