/** Alarms in ten minutes at which a flood begins, and under which it ends (ANSI/ISA-18.2, EEMUA 191). */
export const FLOOD_BEGINS = 10;
export const FLOOD_ENDS = 5;
export const TEN_MINUTES_MS = 600_000;

export interface Peak {
  /** The first of them. */
  from: number;
  count: number;
}
/** The most moments (ms, in order) less than `windowMs` apart, wherever the window begins; the earliest of equals, null of none. */
export const peakOf = (moments: readonly number[], windowMs: number): Peak | null => {
  let peak: Peak | null = null;
  let first = 0;
  moments.forEach((at, last) => {
    while ((moments[first] ?? at) <= at - windowMs) first += 1;
    const count = last - first + 1;
    if (peak === null || count > peak.count) peak = { from: moments[first] ?? at, count };
  });
  return peak;
};

export interface Flood {
  from: number;
  to: number;
  count: number;
}
/**
 * Floods among the moments (ms, in order), by a window of ten minutes that slides, so that no boundary between fixed ones hides one:
 * from the tenth within ten minutes until fewer than five are left in the window, at the latest until `to`. `count` is of all that were
 * told in it and of those that brought it on.
 */
export const floodsOf = (moments: readonly number[], to: number): Flood[] => {
  const floods: Flood[] = [];
  /** The flood under way: when it began, and the first moment that counts towards it. */
  let under: { from: number; first: number } | null = null;
  let free = 0;
  for (let place = 0; place <= moments.length; place += 1) {
    const at = moments[place] ?? Number.POSITIVE_INFINITY;
    // When the fifth last leaves the window it is under five, unless another has come by then.
    const ends: number = (moments[place - FLOOD_ENDS] ?? Number.POSITIVE_INFINITY) + TEN_MINUTES_MS;
    if (under !== null && ends < at) {
      floods.push({ from: under.from, to: Math.min(ends, to), count: place - under.first });
      under = null;
      free = place;
    }
    const tenth = place - FLOOD_BEGINS + 1;
    if (under === null && (moments[tenth] ?? Number.NEGATIVE_INFINITY) > at - TEN_MINUTES_MS)
      under = { from: at, first: Math.max(tenth, free) };
  }
  return floods;
};
