/**
 * How long to wait after the `attempt`-th try (1, 2, …) failed: doubling from `firstMs` to `longestMs`, with a random half so that many
 * do not come back at once. @param random [0, 1)
 */
export const backoff = (attempt: number, random: () => number, { firstMs, longestMs }: { firstMs: number; longestMs: number }): number => {
  const full = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random());
};
