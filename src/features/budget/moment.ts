import { newestMonth, type BudgetBody } from '../../../contract/rules/budgetBook';

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
/** Until when a year is looked at: to its newest month, or to the chosen one. @param asOf the moment of a past view; `now` in ms. */
export const momentOf = (
  { year, lastMonth, provisional }: Pick<BudgetBody, 'year' | 'lastMonth' | 'provisional'>,
  chosen: number | null,
  asOf: string | null,
  now: number,
): Moment | null => {
  const last = year === null ? null : newestMonth(year, lastMonth);
  if (year === null || last === null) return null;
  const to = chosen ?? last;
  const open = provisional && to === last;
  const today = dayOf(asOf === null ? now : Date.parse(asOf));
  const end = dayOf(Date.UTC(year, to + 1, 0));
  return { to, provisional: open, closed: open ? (to === 0 ? null : to - 1) : to, day: end < today ? end : today };
};
