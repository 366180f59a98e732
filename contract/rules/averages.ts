import type { Capture } from '../environment';

/** In %: a mean of fewer readings (or hours) than this share of those expected is held against no limit and enters no index of a day. */
export const MINIMUM_COVERAGE = 75;

/** What one hour of a datastream adds up to: `sum` of its valid readings (status 00) alone; calibrating (01) and failed (02) ones were received, no more. */
export interface HourSum {
  sum: number;
  capture: Capture;
}
/** A mean with what it rests on; `covered` when that is enough to hold it against a limit. */
export interface Mean {
  value: number | null;
  capture: Capture;
  covered: boolean;
}

/** Valid readings of those expected, in %; more than were expected are 100 %, and of none expected nothing is said. */
export const captureRate = ({ valid, expected }: Capture): number | null => (expected > 0 ? Math.min(100, (100 * valid) / expected) : null);

const isCovered = (capture: Capture): boolean => (captureRate(capture) ?? 0) >= MINIMUM_COVERAGE;

/** The mean of the valid readings of one hour. */
export const hourMean = ({ sum, capture }: HourSum): Mean => ({
  value: capture.valid > 0 ? sum / capture.valid : null,
  capture,
  covered: isCovered(capture),
});

/**
 * The mean of 8 or 24 hours: the mean of its covered hours, so that an hour sent twice as often weighs no more; covered when enough
 * of the hours are. An hour of which nothing came is null and counts as `expectedPerHour` readings that did not come.
 */
export const meanOfHours = (hours: readonly (HourSum | null)[], expectedPerHour: number): Mean => {
  const means = hours.map((hour) => hourMean(hour ?? { sum: 0, capture: { expected: expectedPerHour, received: 0, valid: 0 } }));
  const covered = means.flatMap(({ covered, value }) => (covered && value !== null ? [value] : []));
  const total = (of: keyof Capture) => means.reduce((sum, { capture }) => sum + capture[of], 0);
  return {
    value: covered.length > 0 ? covered.reduce((sum, value) => sum + value, 0) / covered.length : null,
    capture: { expected: total('expected'), received: total('received'), valid: total('valid') },
    covered: hours.length > 0 && (100 * covered.length) / hours.length >= MINIMUM_COVERAGE,
  };
};

/** How many of so many hours a mean must have. */
export const leastHours = (hours: number): number => Math.ceil((hours * MINIMUM_COVERAGE) / 100);

/** The mean of hourly means; null where fewer are there than the minimum coverage asks for. */
export const coveredMean = (hours: readonly (number | null)[]): number | null => {
  const known = hours.filter((value) => value !== null);
  return hours.length > 0 && known.length >= leastHours(hours.length) ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
};
