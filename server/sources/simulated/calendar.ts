/** Days (`2026-11-20`) and months (`2026-11`) of Việt Nam, as text that sorts. */
const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;
/** The hour by which the units of the province send their figures of the day, in the time of Việt Nam. */
const DUE_HOUR = 17;

const toUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

export const nextDay = (day: string): string => toDay(toUtc(day) + DAY_MS);
export const monthOf = (day: string): string => day.slice(0, 7);
export const yearOf = (dayOrMonth: string): number => Number(dayOrMonth.slice(0, 4));
/** 0 is January. */
export const monthIndex = (month: string): number => Number(month.slice(5, 7)) - 1;
export const monthAt = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;
export const monthBefore = (month: string): string => toDay(toUtc(`${month}-01`) - DAY_MS).slice(0, 7);
export const isMonthStart = (day: string): boolean => day.endsWith('-01');
export const isYearStart = (day: string): boolean => day.endsWith('-01-01');
/** The day on which areas, owners and items report: Monday. */
export const isReportDay = (day: string): boolean => new Date(toUtc(day)).getUTCDay() === 1;

/** How much of its month is over by the end of a day, from 0 to 1. */
export const partOfMonth = (day: string): number => {
  const days = new Date(Date.UTC(yearOf(day), monthIndex(day) + 1, 0)).getUTCDate();
  return Number(day.slice(8)) / days;
};

/** Every month from `first` up to but without `end`. */
export const monthsBetween = (first: string, end: string): string[] => {
  const months: string[] = [];
  for (
    let [year, index] = [yearOf(first), monthIndex(first)];
    monthAt(year, index) < end;
    index === 11 ? ((year += 1), (index = 0)) : (index += 1)
  )
    months.push(monthAt(year, index));
  return months;
};

/** The newest day whose figures are due at `now`. */
export const lastDueDay = (now: Date): string => toDay(now.getTime() + ZONE_MS - DUE_HOUR * 3_600_000);
export const observedOn = (day: string): string => `${day}T${DUE_HOUR}:00:00+07:00`;
/** The moment at which the month before this first day was over. */
export const closedOn = (firstDay: string): string => `${firstDay}T00:00:00+07:00`;
export const firstDayAfter = (month: string): string =>
  `${monthAt(yearOf(month) + (monthIndex(month) === 11 ? 1 : 0), (monthIndex(month) + 1) % 12)}-01`;
