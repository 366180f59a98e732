import type * as z from 'zod/mini';
import type { cadence } from '../feeds/indicators';
import { daysOf } from '../period';
import { endOfPeriod } from './openPeriod';

export type Cadence = z.infer<typeof cadence>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const VIETNAM_OFFSET_MS = 7 * HOUR_MS;
/** The hour by which the units of the province send, in the time of Việt Nam. */
export const DUE_HOUR = 17;

/**
 * So many days after a period is over its figure is waited for, at 17:00. Set by the centre; no act says so for every figure.
 * A day's figure is due the same day.
 */
export const DUE_DAYS = { day: 0, week: 2, month: 5, quarter: 10, half: 15, year: 30 } as const satisfies Record<Cadence, number>;

const two = (part: number): string => String(part).padStart(2, '0');
/** Year, month (0 is January) and day in Việt Nam. */
const calendar = (ms: number): { year: number; month: number; day: number } => {
  const at = new Date(ms + VIETNAM_OFFSET_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
};
const dayText = (ms: number): string => {
  const { year, month, day } = calendar(ms);
  return `${year}-${two(month + 1)}-${two(day)}`;
};

/** A stretch of time that one figure speaks of; `name` is the period as figures write it, a week's is its last day. */
export interface DuePeriod {
  name: string;
  /** ms since 1970, the first moment after it. */
  end: number;
  /** When its figure is waited for, ms since 1970. */
  due: number;
}

const withDue = (every: Cadence, name: string, end: number): DuePeriod => {
  const lastDay = every === 'day' ? end - DAY_MS : end + (DUE_DAYS[every] - 1) * DAY_MS;
  return { name, end, due: lastDay + DUE_HOUR * HOUR_MS };
};

/** The week, Monday to Sunday, that a moment is in: its last day, and the moment after it. */
const weekAt = (ms: number): DuePeriod => {
  const midnight = Math.floor((ms + VIETNAM_OFFSET_MS) / DAY_MS) * DAY_MS - VIETNAM_OFFSET_MS;
  const daysIn = (new Date(midnight + VIETNAM_OFFSET_MS).getUTCDay() + 6) % 7;
  const end = midnight + (7 - daysIn) * DAY_MS;
  return withDue('week', dayText(end - 1), end);
};

/** The period of a cadence that a moment (ms) is in. */
export const periodAt = (every: Cadence, ms: number): DuePeriod => {
  if (every === 'week') return weekAt(ms);
  const { year, month } = calendar(ms);
  const name = {
    day: dayText(ms),
    month: `${year}-${two(month + 1)}`,
    quarter: `${year}-Q${Math.floor(month / 3) + 1}`,
    half: `${year}-H${month < 6 ? 1 : 2}`,
    year: `${year}`,
  }[every];
  return withDue(every, name, endOfPeriod(name));
};

/** The last period of a cadence whose figure should be there at `now` (ms). */
export const lastDuePeriod = (every: Cadence, now: number): DuePeriod => {
  let period = periodAt(every, now);
  while (period.due > now) period = periodAt(every, startOf(period, every) - 1);
  return period;
};

const startOf = ({ name, end }: DuePeriod, every: Cadence): number =>
  every === 'week' ? end - 7 * DAY_MS : Date.parse(`${daysOf(name).first}T00:00:00+07:00`);

const LONGEST_DAYS = { day: 1, week: 7, month: 31, quarter: 92, half: 184, year: 366 } as const satisfies Record<Cadence, number>;
const startOfTold = (told: string): number => Date.parse(`${daysOf(told).first}T00:00:00+07:00`);

/** What is waited for of an indicator: the first period without a figure, since when it is late, and how many such periods there are. */
export interface Missing {
  period: string;
  /** ms since 1970; null where no figure was ever told: since when it is expected, nobody said. */
  since: number | null;
  count: number | null;
  /** The newest period told; null where none was. */
  last: string | null;
}

/**
 * Whether the figure of a period is missing at `now` (ms): the last period whose day is past has none, nor has any after it. A figure
 * of a longer period than the cadence says nothing of the shorter ones. Null: nothing is missing.
 */
export const missingPeriod = (every: Cadence, told: readonly string[], now: number): Missing | null => {
  const fitting = told.filter((each) => endOfPeriod(each) - startOfTold(each) <= LONGEST_DAYS[every] * DAY_MS);
  const last = fitting.toSorted((a, b) => endOfPeriod(b) - endOfPeriod(a))[0] ?? null;
  const expected = lastDuePeriod(every, now);
  if (last === null) return { period: expected.name, since: null, count: null, last };
  const toldTo = every === 'week' ? weekAt(endOfPeriod(last) - 1).end : endOfPeriod(last);
  if (toldTo >= expected.end) return null;
  const first = periodAt(every, toldTo);
  let count = 1;
  for (let each = first; each.end < expected.end; each = periodAt(every, each.end)) count += 1;
  return { period: first.name, since: first.due, count, last };
};
