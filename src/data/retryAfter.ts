/** However long a server asks to wait, a screen that nobody touches has to come back by itself. */
const LONGEST_MS = 120_000;

/** `Retry-After` in seconds (RFC 9110 §10.2.3) as ms, at most two minutes; a date, and what cannot be read, is left to the waits that are set: 0. */
export const retryAfterMs = (header: string | null): number => {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, LONGEST_MS) : 0;
};
