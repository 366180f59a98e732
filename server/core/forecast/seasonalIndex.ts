/** Enough for the two means to settle; the same for the same values. */
const ROUNDS = 60;

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

/** The mean of what is left of each cell, by one of its two sides. */
const meansOf = (count: number, sides: readonly number[], left: (at: number) => number): number[] => {
  const sums = Array.from({ length: count }, () => 0);
  const counts = Array.from({ length: count }, () => 0);
  for (const [at, side] of sides.entries()) {
    sums[side] = (sums[side] ?? 0) + left(at);
    counts[side] = (counts[side] ?? 0) + 1;
  }
  return sums.map((sum, side) => sum / Math.max(1, counts[side] ?? 0));
};

/**
 * How each place in the year differs from its year, by least squares of "level of the year + place in the year" over all that is
 * known (years that are not whole too). `first`: the place in the year of the first value. The indices add up to 0.
 */
export const seasonalIndex = (values: readonly number[], season: number, first: number): number[] => {
  const places = values.map((_, at) => (first + at) % season);
  const years = values.map((_, at) => Math.floor((first + at) / season));
  const spans = Math.ceil((first + values.length) / season);
  let index = Array.from({ length: season }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const shape = index;
    const levels = meansOf(spans, years, (at) => (values[at] ?? 0) - (shape[places[at] ?? 0] ?? 0));
    const raw = meansOf(season, places, (at) => (values[at] ?? 0) - (levels[years[at] ?? 0] ?? 0));
    const middle = mean(raw);
    index = raw.map((each) => each - middle);
  }
  return index;
};
