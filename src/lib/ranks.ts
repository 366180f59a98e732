export interface Rank {
  rank: number;
  /** Others have the very same. */
  isShared: boolean;
}

/** A value as a figure of so many decimals shows it: who looks the same is the same. */
const asShown = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * Places from the highest value, by the figures as they are shown; equals share one and the next is counted on (1, 2, 2, 4). What has no
 * value has no place.
 */
export const ranksOf = <K>(values: ReadonlyMap<K, number | null>, digits: number): Map<K, Rank> => {
  const known = [...values].flatMap(([key, value]) => (value === null ? [] : [{ key, value: asShown(value, digits) }]));
  const sorted = known.toSorted((a, b) => b.value - a.value);
  const counts = new Map<number, number>();
  for (const { value } of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<K, Rank>();
  let rank = 1;
  let above: number | undefined;
  sorted.forEach(({ key, value }, at) => {
    if (value !== above) rank = at + 1;
    above = value;
    ranks.set(key, { rank, isShared: (counts.get(value) ?? 0) > 1 });
  });
  return ranks;
};
