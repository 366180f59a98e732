const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface MergedFields<T> {
  /** Theirs with what I changed; null where both changed the same. */
  body: T | null;
  /** What both changed, each to something else. */
  both: (keyof T)[];
}

/**
 * Two changes of one thing put together, by the fields that each of them changed since `base`. `linked`: fields that speak of each
 * other, whose changes belong together.
 */
export const mergeFields = <T extends object>(
  { base, mine, theirs }: { base: T; mine: T; theirs: T },
  keys: readonly (keyof T)[],
  linked: (key: keyof T) => readonly (keyof T)[] = (key) => [key],
): MergedFields<T> => {
  const changed = (to: T, key: keyof T): boolean => linked(key).some((each) => !same(base[each], to[each]));
  const both = keys.filter(
    (key) => changed(mine, key) && changed(theirs, key) && linked(key).some((each) => !same(mine[each], theirs[each])),
  );
  if (both.length > 0) return { body: null, both };
  const body = { ...theirs };
  for (const key of keys) if (changed(mine, key)) body[key] = mine[key];
  return { body, both: [] };
};
