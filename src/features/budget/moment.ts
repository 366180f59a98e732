import { daysOf } from '../../../contract/period';
import type { BudgetBody } from './book';

/** Until when the year is looked at. */
export interface Moment {
  /** The month, 0–11. */
  to: number;
  /** That month was told of before it was over. */
  provisional: boolean;
  /** The last month that is over: what is held against a path or a year before; null in a January that is still open. */
  closed: number | null;
  /** The day whose estimates hold, `2026-11-22`. */
  day: string;
}

const VIETNAM_MS = 7 * 3_600_000;
const dayOf = (ms: number): string => new Date(ms + VIETNAM_MS).toISOString().slice(0, 10);
/** `2026-09` of the year and the month's place in it. */
export const monthKey = (year: number, at: number): string => `${year}-${String(at + 1).padStart(2, '0')}`;

/** The month of the year that a period of the address ends in; null where it is of another year or has not been told. */
export const chosenMonth = (body: Pick<BudgetBody, 'year' | 'lastMonth'>, period: string | undefined): number | null => {
  if (period === undefined || body.year === null || body.lastMonth === null || period.length === 4) return null;
  const month = daysOf(period).last.slice(0, 7);
  return month.startsWith(String(body.year)) && month <= body.lastMonth ? Number(month.slice(5)) - 1 : null;
};

/** Until when a year is looked at: to its newest month, or to the chosen one. @param asOf the moment of a past view; `now` in ms. */
export const momentOf = (
  { year, lastMonth, provisional }: Pick<BudgetBody, 'year' | 'lastMonth' | 'provisional'>,
  chosen: number | null,
  asOf: string | null,
  now: number,
): Moment | null => {
  if (year === null || lastMonth === null) return null;
  const last = lastMonth.startsWith(String(year)) ? Number(lastMonth.slice(5)) - 1 : 11;
  const to = chosen ?? last;
  const open = provisional && to === last;
  const today = dayOf(asOf === null ? now : Date.parse(asOf));
  const end = dayOf(Date.UTC(year, to + 1, 0));
  return { to, provisional: open, closed: open ? (to === 0 ? null : to - 1) : to, day: end < today ? end : today };
};
