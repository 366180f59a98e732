import { PRIORITIES, type Alarm, type AlarmPriority } from '../../../../contract/alarms';
import { fieldOf, type AlarmField } from '../fieldOf';
import { isWaiting, urgencyOf } from '../standing';

/** How many alarms wait for somebody, and the most urgent of them. */
export interface Badge {
  count: number;
  highest: AlarmPriority;
}

/** Null where nothing waits: a badge of nothing is not drawn. */
export const badgeOf = (alarms: readonly Alarm[], field?: AlarmField): Badge | null => {
  const waiting = alarms.filter((each) => isWaiting(each) && (field === undefined || fieldOf(each.subject) === field));
  const highest = PRIORITIES[Math.min(...waiting.map(({ priority }) => urgencyOf(priority)))];
  return highest === undefined ? null : { count: waiting.length, highest };
};

/** How many of the two upper priorities wait: what the browser's tab is called by. */
export const countUrgent = (alarms: readonly Alarm[]): number =>
  alarms.filter((each) => isWaiting(each) && (each.priority === 'critical' || each.priority === 'high')).length;

/** As a badge has room for: "99+". */
export const countText = (count: number): string => (count > 99 ? '99+' : String(count));
