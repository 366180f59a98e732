import type { Task } from '../task';
import { addDays, lastDayOf, vietnamDay } from './taskTiming';

/**
 * When whom is reminded, in days from the last day in time. Set by the centre; no document says so. Who leads is reminded
 * before and after; who gave the task hears of it when it is late, the province's leaders when it stays so.
 */
export const REMINDER_STEPS = [
  { step: 'week-before', days: -7, to: 'lead' },
  { step: 'day-before', days: -1, to: 'lead' },
  { step: 'overdue', days: 1, to: 'lead' },
  { step: 'overdue-giver', days: 1, to: 'giver' },
  { step: 'overdue-week', days: 7, to: 'lead' },
  { step: 'escalated', days: 7, to: 'leaders' },
] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number]['step'];
export type ReminderTo = (typeof REMINDER_STEPS)[number]['to'];

export interface Reminder {
  step: ReminderStep;
  to: ReminderTo;
  /** The last day in time that it is about. */
  lastDay: string;
  /** The day from which it is due. */
  on: string;
}

/**
 * The reminders of a task that are due on a calendar day: of each receiver only the newest, so that a gateway that slept does
 * not catch up with all at once; none from before the task was due then, and none of what is done, stopped or unknown.
 */
export const dueReminders = (task: Pick<Task, 'state' | 'due' | 'dueSince'>, today: string): Reminder[] => {
  const lastDay = lastDayOf(task.due);
  if (lastDay === null || (task.state !== 'not-started' && task.state !== 'doing')) return [];
  const since = vietnamDay(Date.parse(task.dueSince));
  const newest = new Map<ReminderTo, Reminder>();
  for (const { step, days, to } of REMINDER_STEPS) {
    const on = addDays(lastDay, days);
    if (on <= today && on >= since) newest.set(to, { step, to, lastDay, on });
  }
  return [...newest.values()];
};
