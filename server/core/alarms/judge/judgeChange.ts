import type { AlarmCondition } from '../../../../contract/alarms';
import type { Sample } from '../../../../contract/rules/alarms/condition';
import { finite } from './finite';

export type ChangeCondition = Extract<AlarmCondition, { kind: 'change' }>;
interface Valid {
  ms: number;
  value: number;
}

/**
 * A reading against the lowest and the highest of the valid ones within the minutes before it: over when it rose (or fell) by at least so
 * much. Its limit is the value that it would have had to stay short of. Nothing before it: nothing has changed.
 */
export const judgeChange = ({ ms, value }: Valid, before: readonly Valid[], { direction, by }: ChangeCondition): Sample => {
  const values = before.map((each) => each.value);
  const [low, high] = [Math.min(value, ...values), Math.max(value, ...values)];
  const rise = direction === 'fall' ? 0 : value - low;
  const fall = direction === 'rise' ? 0 : high - value;
  const over = Math.max(rise, fall) >= by;
  const limit = direction === 'fall' || (direction === 'either' && fall > rise) ? high - by : low + by;
  return { at: ms, value, limit, over, back: !over, badness: finite(Math.max(rise, fall) / by - 1) };
};
