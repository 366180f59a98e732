/** Enough for the two means to settle; the same for the same values. */
const ROUNDS = 60;

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

/**
 * How each place in the year differs from its year, by least squares of "level of the year + place in the year" over all that is
 * known (years that are not whole too). `first`: the place in the year of the first value. The indices add up to 0.
 */
export const seasonalIndex = (values: readonly number[], season: number, first: number): number[] => {
  const years = Math.ceil((first + values.length) / season);
  const levels = Array.from({ length: years }, () => mean(values));
  let index = Array.from({ length: season }, () => 0);
  const cells = values.map((value, at) => ({ value, place: (first + at) % season, year: Math.floor((first + at) / season) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const year of levels.keys()) {
      levels[year] = mean(cells.filter((cell) => cell.year === year).map(({ value, place }) => value - (index[place] ?? 0)));
    }
    const raw = index.map((_, at) => mean(cells.filter(({ place }) => place === at).map(({ value, year }) => value - (levels[year] ?? 0))));
    const middle = mean(raw);
    index = raw.map((each) => each - middle);
  }
  return index;
};
