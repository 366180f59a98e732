const LONGEST_WAIT_MS = 3_600_000;

/** `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date, in ms from `now`, at most an hour; undefined where there is none. */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(LONGEST_WAIT_MS, Math.max(0, wait)) : undefined;
};
