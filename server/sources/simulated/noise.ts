import { seededRandom } from '../seededRandom';

export interface Span {
  low: number;
  high: number;
}

/** A number in [-1, 1) that belongs to a key alone, whatever else is drawn. */
export type Noise = (key: string) => number;

/** The noise of a seed; what was drawn is remembered, for a month is looked at many times. */
export const noiseOf = (seed: string): Noise => {
  const drawn = new Map<string, number>();
  return (key) => {
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const value = seededRandom(`${seed}/${key}`)() * 2 - 1;
    drawn.set(key, value);
    return value;
  };
};

/** A number in the span that belongs to this key alone. */
export const pick = (noise: Noise, key: string, { low, high }: Span): number => low + ((noise(key) + 1) / 2) * (high - low);

/** Money in tỷ đồng to the million; a share in % to two places. */
export const billions = (value: number): number => Math.round(value * 1000) / 1000;
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100);

/**
 * A share of the year's whole that never falls: the steps of a curve of twelve month ends, each stretched by a noise of its own.
 * `partOfMonth` is how much of the month at `index` is over, from 0 to 1.
 */
export const cumulative = (
  {
    noise,
    key,
    curve,
    spread,
    speed,
    cap,
  }: { noise: Noise; key: string; curve: readonly number[]; spread: number; speed: number; cap: number },
  year: number,
  index: number,
  partOfMonth: number,
): number => {
  let share = 0;
  for (let at = 0; at <= index; at += 1) {
    const step = ((curve[at] ?? 0) - (curve[at - 1] ?? 0)) * speed * (1 + spread * noise(`${key}/${year}/${at}`));
    share += at === index ? step * partOfMonth : step;
  }
  return Math.min(cap, share);
};
