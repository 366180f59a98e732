/** Hours of each day, in the time of Việt Nam, `HH:mm`; an end before the start is of the next morning. */
export interface Hours {
  from: string;
  to: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Việt Nam has one offset and no summer time. */
export const VIETNAM_MS = 7 * 60 * MINUTE;

/** The minute of the day that `HH:mm` names. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** When the quiet hours that hold at `at` (ms since 1970) end; null when none hold. The end itself is no longer quiet. */
export const quietUntil = (hours: Hours | null, at: number): number | null => {
  if (!hours) return null;
  const [from, to] = [minuteOf(hours.from) * MINUTE, minuteOf(hours.to) * MINUTE];
  const length = (to - from + DAY) % DAY;
  const local = at + VIETNAM_MS;
  const since = (((local - from) % DAY) + DAY) % DAY;
  return since < length ? at - since + length : null;
};
