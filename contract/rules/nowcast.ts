const WEIGHED_HOURS = 12;
const NEWEST_HOURS = 3;
const LEAST_OF_NEWEST = 2;
const LEAST_WEIGHT = 0.5;

/**
 * The Nowcast of PM after Quyết định 1459/QĐ-TCMT from hourly means in µg/m³, newest first; null where fewer than two of the newest
 * three are there. A missing hour has no weight. At the least weight, one half, the decision sums the halves as they are (of a full
 * series they add up to 1 − 2⁻¹²); above it, the sum is divided by that of the weights.
 */
export const nowcast = (newestFirst: readonly (number | null)[]): number | null => {
  const hours = newestFirst.slice(0, WEIGHED_HOURS);
  if (hours.slice(0, NEWEST_HOURS).filter((value) => value !== null).length < LEAST_OF_NEWEST) return null;
  const known = hours.filter((value) => value !== null);
  const highest = Math.max(...known);
  if (highest <= 0) return 0;
  const ratio = Math.min(...known) / highest;
  const isLeast = ratio <= LEAST_WEIGHT;
  let [sum, weights] = [0, 0];
  for (const [age, value] of hours.entries()) {
    if (value === null) continue;
    const weight = isLeast ? LEAST_WEIGHT ** (age + 1) : ratio ** age;
    sum += weight * value;
    weights += weight;
  }
  return isLeast ? sum : sum / weights;
};
