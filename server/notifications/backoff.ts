const FIRST_MS = 15_000;
const LONGEST_MS = 30 * 60_000;

/** So often is a message tried, and no longer after it was to go: with these waits a little over three hours. */
export const MOST_ATTEMPTS = 12;
export const LONGEST_AGE_MS = 24 * 3_600_000;

/** How long to wait after the `attempt`-th try (1, 2, …) failed: doubling, with a random part so that many do not come back at once. @param random [0, 1) */
export const backoffMs = (attempt: number, random: () => number): number => {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
};
