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
