import { limitIn, limitOn } from '../../../../contract/rules/limits';
import type { Stream } from '../../environment/readRegister';
import { sideOf, type LimitCondition } from './judgeLimit';

/** What a datastream is held against on a day (`2026-11-22`): the number of the rule, or the limit in force in its own unit, [EV3]. */
export const limitOf = ({ limits, unit }: Pick<Stream, 'limits' | 'unit'>, condition: LimitCondition, day: string): number | null => {
  if (condition.limit !== 'in-force') return condition.limit;
  const limit = limitOn(limits, condition.averaging, day);
  const bounds = limit === null ? null : limitIn(limit, unit);
  return bounds === null ? null : sideOf(bounds, condition.op);
};

/** Whether a datastream ever had, or is to have, a limit that this condition may hold it against. */
export const hasLimit = ({ limits, unit }: Pick<Stream, 'limits' | 'unit'>, { averaging, op, limit }: LimitCondition): boolean =>
  limit !== 'in-force' ||
  limits.some((each) => {
    const bounds = each.averaging === averaging ? limitIn(each, unit) : null;
    return bounds !== null && sideOf(bounds, op) !== null;
  });
