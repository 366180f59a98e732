import { daysOf } from '../period';

/** The first moment after a period, in the time of Việt Nam, in ms since 1970. */
export const endOfPeriod = (period: string): number => {
  const [year = 0, month = 1, day = 31] = daysOf(period).last.split('-').map(Number);
  const lastDay = Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate());
  return Date.UTC(year, month - 1, lastDay + 1, -7);
};

/** Whether a value seen at `observedAt` spoke of a period not yet over ("tạm thời"); what tells no moment is taken for whole. */
export const isProvisional = (period: string, observedAt: string | null): boolean =>
  observedAt !== null && Date.parse(observedAt) < endOfPeriod(period);

/** The same period a year before: `2026-11` → `2025-11`. */
export const yearBefore = (period: string): string => `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`;

/** Periods in time: by their last day, a part before the whole that it closes. */
export const comparePeriods = (a: string, b: string): number => {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (x.last !== y.last) return x.last < y.last ? -1 : 1;
  return x.first === y.first ? 0 : x.first > y.first ? -1 : 1;
};
