/** Takes turns, so that a noise of the machine strikes all alike: one round of each in order, `repeats` times over, after one that is thrown away. */
export const interleave = async <Names extends string, T>(
  repeats: number,
  sides: Record<Names, () => Promise<T>>,
): Promise<Record<Names, T[]>> => {
  const got = new Map<string, T[]>();
  const entries = Object.entries<() => Promise<T>>(sides);
  for (let round = -1; round < repeats; round += 1) {
    for (const [name, side] of entries) {
      const result = await side();
      if (round >= 0) got.set(name, [...(got.get(name) ?? []), result]);
    }
  }
  const answer: Partial<Record<string, T[]>> = Object.fromEntries(got);
  // Every name of `sides` was given a list above.
  return answer as Record<Names, T[]>;
};
