import { daysOf } from '../../contract/period';

/** `2026-09` of the year and the month's place in it, 0–11. */
export const monthKey = (year: number, at: number): string => `${year}-${String(at + 1).padStart(2, '0')}`;

/** The month of the year, 0–11, that a period of the address ends in; null where it is of another year, of the whole of it, or has not been told. */
export const chosenMonth = (told: { year: number | null; lastMonth: string | null }, period: string | undefined): number | null => {
  if (period === undefined || told.year === null || told.lastMonth === null || period.length === 4) return null;
  const month = daysOf(period).last.slice(0, 7);
  return month.startsWith(String(told.year)) && month <= told.lastMonth ? Number(month.slice(5)) - 1 : null;
};

/** The month so many months after `month` (`2026-11`). */
export const addMonths = (month: string, months: number): string => {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7);
};
