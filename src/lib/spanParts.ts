const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
export type SpanUnit = (typeof UNITS)[number][0];

/** A duration in seconds as its whole units, the largest first, nothing rounded away: 5,400 → 1 hour, 30 minutes; 0 → 0 seconds. */
export const spanParts = (seconds: number): { unit: SpanUnit; count: number }[] => {
  let rest = Math.round(seconds);
  const parts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return { unit, count };
  }).filter(({ count }) => count > 0);
  return parts.length === 0 ? [{ unit: 'second', count: 0 }] : parts;
};
