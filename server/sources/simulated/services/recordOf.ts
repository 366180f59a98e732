/** A number for each name: what `Object.fromEntries` makes, with the names that it was made of. */
export const recordOf = <K extends string>(names: readonly K[], numberOf: (name: K) => number): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, numberOf(name)])) as Record<K, number>;
