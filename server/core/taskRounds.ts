import { addMonths, addWeeks, addYears, format, parseISO } from 'date-fns';
import type { RunningRecurrence } from '../../contract/task';

const add = { week: addWeeks, month: addMonths, year: addYears };
/** No task of an office comes again more often than once a week for a century. */
const MOST_ROUNDS = 5_200;

/**
 * The date on which a recurring task is due after `due`; null when it ends before. Counted from its first date, so that "ngày 31"
 * falls on the last day of a shorter month and on the 31st again after it.
 */
export const nextRound = ({ every, interval, until, from }: RunningRecurrence, due: string): string | null => {
  const first = parseISO(from);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const date = format(add[every](first, round * interval), 'yyyy-MM-dd');
    if (until !== null && date > until) return null;
    if (date > due) return date;
  }
  return null;
};
