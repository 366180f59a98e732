/** Seeded chance: the same seed draws the same schedule. */
export const createRandom = (seed: string) => {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: (share: number): boolean => next() < share,
    between: (low: number, high: number): number => low + next() * (high - low),
    int: (below: number): number => Math.floor(next() * below),
    pick: <T>(first: T, ...rest: T[]): T => rest[Math.floor(next() * (rest.length + 1)) - 1] ?? first,
  };
};
export type Random = ReturnType<typeof createRandom>;
