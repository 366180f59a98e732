/** `fresh`: on time · `late`: a transmission was missed · `stale`: no longer speaks of now · `dead`: the source is taken for silent. */
export const FRESHNESS = ['fresh', 'late', 'stale', 'dead'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** All in ms and ascending; an age beyond a limit is in the next state. `aheadMs`: how far a source's clock may run before ours. */
export interface FreshnessLimits {
  cadenceMs: number;
  lateAfterMs: number;
  staleAfterMs: number;
  deadAfterMs: number;
  aheadMs: number;
}

/** `ageMs` is null when nothing was ever observed; `ahead`: observed at a moment that has not come, so its age cannot be known. */
export interface FreshnessReading {
  state: Freshness;
  ageMs: number | null;
  ahead: boolean;
}

const MINUTE = 60_000;

/**
 * Automatic monitoring stations. The cadence, a file every 5 minutes, is that of Thông tư 10/2021/TT-BTNMT; the circular sets no age
 * at which a value is no longer current, so these limits are the centre's own: one, two and eleven files missed.
 */
export const STATION_LIMITS: FreshnessLimits = {
  cadenceMs: 5 * MINUTE,
  lateAfterMs: 10 * MINUTE,
  staleAfterMs: 15 * MINUTE,
  deadAfterMs: 60 * MINUTE,
  aheadMs: 5 * MINUTE,
};

const stateOf = (ageMs: number, { lateAfterMs, staleAfterMs, deadAfterMs }: FreshnessLimits): Freshness => {
  if (ageMs > deadAfterMs) return 'dead';
  if (ageMs > staleAfterMs) return 'stale';
  return ageMs > lateAfterMs ? 'late' : 'fresh';
};

const worse = (a: Freshness, b: Freshness): Freshness => (FRESHNESS.indexOf(a) > FRESHNESS.indexOf(b) ? a : b);

/** The worst of them; `fresh` of none. */
export const worstFreshness = (states: Iterable<Freshness>): Freshness => [...states].reduce(worse, 'fresh');

/** How current a value observed at `observedAt` was at `moment` (both ms since 1970; null or NaN: never observed). Stateless, for as-of views. */
export const freshnessAt = (observedAt: number | null, moment: number, limits: FreshnessLimits): FreshnessReading => {
  if (observedAt === null || !Number.isFinite(observedAt) || !Number.isFinite(moment)) return { state: 'dead', ageMs: null, ahead: false };
  const ageMs = Math.max(0, moment - observedAt);
  // An age that cannot be known is not taken for a small one.
  if (observedAt - moment > limits.aheadMs) return { state: 'stale', ageMs, ahead: true };
  return { state: stateOf(ageMs, limits), ageMs, ahead: false };
};

/**
 * Follows one figure by an injected clock. For the same observation the age never shrinks: a clock set back cannot make an old figure
 * look current; only a newer observation can. A clock that leapt forward by mistake is forgiven at the next observation.
 */
export const trackFreshness = (limits: FreshnessLimits, clock: () => number): ((observedAt: number | null) => FreshnessReading) => {
  let followed: number | null = null;
  let greatestAgeMs = 0;
  return (observedAt) => {
    const reading = freshnessAt(observedAt, clock(), limits);
    if (observedAt === null || reading.ageMs === null) return reading;
    if (observedAt !== followed) {
      followed = observedAt;
      greatestAgeMs = 0;
    }
    greatestAgeMs = Math.max(greatestAgeMs, reading.ageMs);
    const remembered = stateOf(greatestAgeMs, limits);
    return { ...reading, ageMs: greatestAgeMs, state: worse(reading.state, remembered) };
  };
};
