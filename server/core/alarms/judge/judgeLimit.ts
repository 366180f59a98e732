import type { AlarmCondition } from '../../../../contract/alarms';
import type { Sample } from '../../../../contract/rules/alarms/condition';
import type { Bounds } from '../../../../contract/rules/limits';
import { finite } from './finite';

export type LimitCondition = Extract<AlarmCondition, { kind: 'limit' }>;

const IS_OVER = {
  gt: (value: number, limit: number) => value > limit,
  ge: (value: number, limit: number) => value >= limit,
  lt: (value: number, limit: number) => value < limit,
  le: (value: number, limit: number) => value <= limit,
};
const isUpper = (op: LimitCondition['op']): boolean => op === 'gt' || op === 'ge';

/** The side of a limit in force that a condition watches: `gt` and `ge` the upper one, `lt` and `le` the lower; null where that is free. */
export const sideOf = ({ low, high }: Bounds, op: LimitCondition['op']): number | null => (isUpper(op) ? high : low);

/** One value against one limit, [AL4]: over beyond it, back when it is within by more than the hysteresis; badness in shares of the limit. */
export const judgeLimit = (value: number, limit: number, { op, hysteresis }: LimitCondition, at: number): Sample => {
  const beyond = isUpper(op) ? value - limit : limit - value;
  const over = IS_OVER[op](value, limit);
  const width = (Math.abs(limit) * hysteresis) / 100;
  return { at, value, limit, over, back: !over && (width === 0 || beyond < -width), badness: finite(beyond / Math.abs(limit || 1)) };
};
