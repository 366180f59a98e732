import { backoff } from '../sources/http/backoff';

const FIRST_MS = 15_000;
const LONGEST_MS = 30 * 60_000;

/** So often is a message tried, and no longer after it was to go: with these waits a little over three hours. */
export const MOST_ATTEMPTS = 12;
export const LONGEST_AGE_MS = 24 * 3_600_000;

/** How long to wait after the `attempt`-th try (1, 2, …) failed. @param random [0, 1) */
export const backoffMs = (attempt: number, random: () => number): number =>
  backoff(attempt, random, { firstMs: FIRST_MS, longestMs: LONGEST_MS });
