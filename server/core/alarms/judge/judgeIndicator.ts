import type { AlarmCondition } from '../../../../contract/alarms';
import type { Quantity } from '../../../../contract/value';
import type { Sample } from '../../../../contract/rules/alarms/condition';
import { boundOf, deviationOf } from '../../../../contract/rules/deviation';
import { endOfPeriod } from '../../../../contract/rules/openPeriod';
import type { SeriesRow, StoredDefinition } from '../../../store/rows/storedSeries';
import { outcomeIn, promiseIn, sharedPath } from '../../seriesRows';
import { judgeLimit } from './judgeLimit';

export type IndicatorCondition = Extract<AlarmCondition, { kind: 'limit' | 'off-path' }>;
/** The rows of one period: of the part that is judged, and of the whole, whose path as a share is also that of each area. */
export interface PeriodRows {
  period: string;
  own: readonly SeriesRow[];
  whole: readonly SeriesRow[];
}

const isWhole = ({ own, whole }: PeriodRows): boolean => own === whole;

const promiseOf = (rows: PeriodRows, definition: StoredDefinition): Quantity | null => {
  const own = promiseIn(rows.own, definition);
  const promised = own ?? (isWhole(rows) ? null : sharedPath(promiseIn(rows.whole, definition), definition));
  return promised?.value ?? null;
};

const judgePath = (value: number, promise: Quantity, by: number, { direction }: StoredDefinition, at: number): Sample | null => {
  const found = deviationOf(value, promise, direction);
  if (found === null) return null;
  const over = !found.met && -found.gap >= by;
  return { at, value, limit: boundOf(promise, value), over, back: !over, badness: -found.gap };
};

/** The moment that a figure speaks of: when it was seen, at the latest the end of its period, and never after `clock` (all in ms). */
export const momentOf = ({ period, observed_at: seen }: Pick<SeriesRow, 'period' | 'observed_at'>, clock: number): number =>
  Math.min(endOfPeriod(period), seen === null ? Number.POSITIVE_INFINITY : Date.parse(seen), clock);

/**
 * What is known of one period against the number of the rule, or against what was promised of it; an open period counts as it stands.
 * Null where there is no figure, no promise, or no good direction.
 */
export const judgeIndicator = (
  rows: PeriodRows,
  definition: StoredDefinition,
  condition: IndicatorCondition,
  clock: number,
): Sample | null => {
  const found = outcomeIn(rows.own, definition);
  if (!found || found.number === null) return null;
  const at = momentOf(found.row, clock);
  if (condition.kind === 'limit') return condition.limit === 'in-force' ? null : judgeLimit(found.number, condition.limit, condition, at);
  const promise = promiseOf(rows, definition);
  return promise === null ? null : judgePath(found.number, promise, condition.by, definition, at);
};
