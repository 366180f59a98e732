const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Việt Nam has one offset and no summer time. */
const VIETNAM_OFFSET_MS = 7 * HOUR_MS;
const MONDAY = 1;

/** What "since yesterday" means at a moment: `lastWorkingDay` where it reaches back over a weekend. */
export interface HomeSince {
  /** ms since 1970, on the full hour. */
  at: number;
  kind: 'yesterday' | 'lastWorkingDay';
}

/**
 * From when a home tells what changed: the same hour of the day before, on a Monday of the Friday before; by the calendar of
 * Việt Nam. On the full hour, so that the question stays the same for an hour. Holidays are no working days either, but no list
 * of them is held here: after one, the reader chooses an earlier moment.
 */
export const homeSince = (now: number): HomeSince => {
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  const isMonday = new Date(hour + VIETNAM_OFFSET_MS).getUTCDay() === MONDAY;
  return isMonday ? { at: hour - 3 * DAY_MS, kind: 'lastWorkingDay' } : { at: hour - DAY_MS, kind: 'yesterday' };
};
