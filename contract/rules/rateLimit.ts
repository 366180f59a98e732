/** At most `count` messages in any `windowMs`. */
export interface RateLimit {
  count: number;
  windowMs: number;
}

/** Those of the moments (ms, any order) that still count at `now`; one that a clock set back has put ahead counts too. */
const counting = (sent: readonly number[], { windowMs }: RateLimit, now: number): number[] =>
  sent.filter((at) => at > now - windowMs).toSorted((a, b) => a - b);

/** How many more may go at `now`. */
export const roomAt = (sent: readonly number[], limit: RateLimit, now: number): number =>
  Math.max(0, limit.count - counting(sent, limit, now).length);

/** The first moment, `now` or later, at which one more may go. */
export const freeAt = (sent: readonly number[], limit: RateLimit, now: number): number => {
  const held = counting(sent, limit, now);
  const blocking = held[held.length - limit.count];
  return blocking === undefined ? now : blocking + limit.windowMs;
};
