import type { Task, TaskDue, TaskState } from '../task';
import { endOfPeriod } from './openPeriod';

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calendar day in Việt Nam at a moment (ms). */
export const vietnamDay = (ms: number): string => new Date(ms + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** When a calendar day begins in Việt Nam, in ms. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** So many days after a calendar day, or before it. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day on which a task is in time; null where no day is too late. */
export const lastDayOf = (due: TaskDue): string | null => {
  if (due.kind === 'date') return due.date;
  return due.kind === 'period' ? vietnamDay(endOfPeriod(due.period) - 1) : null;
};

/** Whether a task may be given another term: one done or stopped keeps the term that it is judged by, until it is opened again. */
export const mayReschedule = (state: TaskState): boolean => state !== 'done' && state !== 'stopped';

/** A state as a screen has it: what was told, or overdue. */
export type TaskStanding = TaskState | 'overdue';
/** How a task keeps its word: `unknown` until somebody told, `none` where it was stopped or no day is too late. */
export type TaskTiming = 'on-time' | 'late' | 'running' | 'unknown' | 'none';
export interface TaskJudgement {
  standing: TaskStanding;
  timing: TaskTiming;
  /** The last day in time. */
  lastDay: string | null;
  /** That day is past, whatever was told of the task. */
  isPast: boolean;
  /** Days past it, or, below zero, still left; null where there is no such day. */
  daysPast: number | null;
}

const timingOf = ({ state, doneOn }: Pick<Task, 'state' | 'doneOn'>, lastDay: string | null, isPast: boolean): TaskTiming => {
  if (state === 'unknown') return 'unknown';
  if (state === 'stopped' || lastDay === null) return 'none';
  if (state === 'done') return doneOn === null ? 'unknown' : doneOn <= lastDay ? 'on-time' : 'late';
  return isPast ? 'late' : 'running';
};

/**
 * How a task stands on a calendar day of Việt Nam: overdue when the whole of its date or period is past and it is known not to
 * be done. Of what nobody has told, nothing is said: it stays `unknown`, never overdue.
 */
export const judgeTask = (task: Pick<Task, 'state' | 'due' | 'doneOn'>, today: string): TaskJudgement => {
  const lastDay = lastDayOf(task.due);
  const isPast = lastDay !== null && today > lastDay;
  const isOpen = task.state === 'not-started' || task.state === 'doing';
  return {
    standing: isOpen && isPast ? 'overdue' : task.state,
    timing: timingOf(task, lastDay, isPast),
    lastDay,
    isPast,
    daysPast: lastDay === null ? null : Math.round((Date.parse(today) - Date.parse(lastDay)) / DAY_MS),
  };
};
