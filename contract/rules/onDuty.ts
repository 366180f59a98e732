import { minuteOf, VIETNAM_MS } from './quietHours';

/** A turn of duty that comes again each week: on these days (1 Monday … 7 Sunday), `from`–`to`; an end at or before the start is of the next day. */
export interface Turn {
  days: readonly number[];
  from: string;
  to: string;
  /** First and last day (`yyyy-MM-dd`) on which a turn may begin; null: no end. */
  since: string;
  until: string | null;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const dayAt = (local: number): { iso: string; weekday: number } => {
  const date = new Date(local);
  return { iso: date.toISOString().slice(0, 10), weekday: date.getUTCDay() || 7 };
};

/** Whether a turn is under way at `at` (ms since 1970), in the time of Việt Nam; a turn belongs to the day on which it begins. */
export const isOnDuty = ({ days, from, to, since, until }: Turn, at: number): boolean => {
  const local = at + VIETNAM_MS;
  const length = (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const minute = Math.floor(local / MINUTE) % DAY_MINUTES;
  const passed = (minute - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;
  if (passed >= length) return false;
  const { iso, weekday } = dayAt(local - passed * MINUTE);
  return days.includes(weekday) && iso >= since && (until === null || iso <= until);
};
