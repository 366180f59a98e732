const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a date cell is a calendar day without a time. */
export const isDay = (date: string): boolean => DAY_ONLY.test(date);

/** A moment as its clock reads in Việt Nam, put in the place of UTC: a sheet knows no zones. A day stays itself. */
export const asVietnamClock = (date: string): Date =>
  isDay(date) ? new Date(`${date}T00:00:00Z`) : new Date(Date.parse(date) + VIETNAM_OFFSET_MS);

/** "2026-11-22 14:05:09" in the time of Việt Nam, "2026-11-22" for a day: read by every program, whatever its language. */
export const plainDate = (date: string): string => {
  if (isDay(date)) return date;
  const at = asVietnamClock(date);
  return Number.isNaN(at.getTime()) ? date : at.toISOString().slice(0, 19).replace('T', ' ');
};
