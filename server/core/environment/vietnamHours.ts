export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const VIETNAM_MS = 7 * HOUR_MS;

/** Written out once each: an index of many hours asks for the same days a million times. There are 366 of a year. */
const written = new Map<number, string>();

/** `2026-11-22`: the day in Vietnam that a moment (ms since 1970) lies in. */
export const dayOf = (ms: number): string => {
  const n = Math.floor((ms + VIETNAM_MS) / DAY_MS);
  const known = written.get(n);
  if (known !== undefined) return known;
  const day = new Date(n * DAY_MS).toISOString().slice(0, 10);
  written.set(n, day);
  return day;
};
/** The hour of that day, 0 to 23. */
export const slotOf = (ms: number): number => Math.floor(((((ms + VIETNAM_MS) % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
/** The first moment of a day in Vietnam, ms since 1970. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);
export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS) * HOUR_MS;
export const isoOf = (ms: number): string => new Date(ms).toISOString();
