const OFFSET_MS = 7 * 3_600_000;

const stamp = (utcMs: number): string => new Date(utcMs).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');

/** Reads `yyyyMMddHHmmss` as Vietnam time (+07:00); null when it is not a moment of the calendar (30/02, 24:00:00). */
export const parseVietnamStamp = (text: string): Date | null => {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const utcMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return stamp(utcMs) === text ? new Date(utcMs - OFFSET_MS) : null;
};

/** `yyyyMMddHHmmss` in Vietnam time (+07:00), the form of station files and their names. */
export const formatVietnamStamp = (at: Date): string => stamp(at.getTime() + OFFSET_MS);

/** `yyyy-mm-dd` of the day it is in Vietnam at that moment. */
export const vietnamDay = (at: Date): string => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
