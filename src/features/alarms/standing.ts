import { PRIORITIES, type Alarm, type AlarmPriority } from '../../../contract/alarms';

/** Whether an alarm is journalled only, and neither announced nor escalated, [AL9]. */
export const isHeldBack = ({ shelved, suppressedBy, outOfService }: Pick<Alarm, 'shelved' | 'suppressedBy' | 'outOfService'>): boolean =>
  shelved !== null || suppressedBy !== null || outOfService !== null;

/**
 * Whether people were told of an alarm when it was raised. What somebody shelves or takes out of service afterwards was told of all the same:
 * a flood grows no smaller by it. Since when an alarm is suppressed is not known of it.
 */
export const wasAnnounced = ({ raisedAt, shelved, suppressedBy, outOfService }: Alarm): boolean => {
  const raised = Date.parse(raisedAt);
  return suppressedBy === null && [shelved?.since, outOfService?.at].every((since) => since === undefined || Date.parse(since) > raised);
};

/** Whether an alarm still waits for somebody: open, not held back, and not acknowledged. */
export const isWaiting = (alarm: Alarm): boolean => alarm.endedAt === null && alarm.acknowledged === null && !isHeldBack(alarm);

/** 0: the most urgent. */
export const urgencyOf = (priority: AlarmPriority): number => PRIORITIES.indexOf(priority);

export interface AlarmCounts {
  /** Those that wait for somebody, the most urgent first; a priority without any has 0. */
  waiting: readonly { priority: AlarmPriority; count: number }[];
  waitingInAll: number;
  /** Acknowledged, and neither ended nor held back. */
  inHand: number;
  heldBack: number;
}

/** Open alarms, counted once each. */
export const countAlarms = (alarms: readonly Alarm[]): AlarmCounts => {
  const waiting = alarms.filter(isWaiting);
  const held = alarms.filter(isHeldBack);
  return {
    waiting: PRIORITIES.map((priority) => ({ priority, count: waiting.filter((each) => each.priority === priority).length })),
    waitingInAll: waiting.length,
    inHand: alarms.length - waiting.length - held.length,
    heldBack: held.length,
  };
};
