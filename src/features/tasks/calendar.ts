import { addDays, lastDayOf } from '../../../contract/rules/taskTiming';
import { daysOf } from '../../../contract/period';
import { addMonths } from '../../lib/yearMonth';
import type { TaskRow } from './model';

export interface CalendarDay {
  day: string;
  isInMonth: boolean;
  rows: TaskRow[];
}

/** The day of the week, 0 for Monday. */
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of a month from Monday to Sunday, with the tasks due on each day. */
export const weeksOf = (month: string, rows: readonly TaskRow[]): CalendarDay[][] => {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const start = addDays(first, -weekday(first));
  const byDay = new Map<string, TaskRow[]>();
  for (const row of rows) {
    const { due } = row.task;
    if (due.kind === 'date') byDay.set(due.date, [...(byDay.get(due.date) ?? []), row]);
  }
  const weeks: CalendarDay[][] = [];
  for (let monday = start; monday <= last; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index);
        const isInMonth = day.startsWith(month);
        return { day, isInMonth, rows: isInMonth ? (byDay.get(day) ?? []) : [] };
      }),
    );
  }
  return weeks;
};

/** The tasks that have no day and yet concern a month: their period meets it, or they never end. */
export const withoutDay = (month: string, rows: readonly TaskRow[]): TaskRow[] =>
  rows.filter(({ task: { due } }) => {
    if (due.kind === 'ongoing') return true;
    if (due.kind !== 'period') return false;
    return daysOf(due.period).first <= `${month}-31` && (lastDayOf(due) ?? '') >= `${month}-01`;
  });
