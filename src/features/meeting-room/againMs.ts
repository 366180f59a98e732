const FIRST_MS = 15_000;
const LONGEST_MS = 10 * 60_000;

/** How long to wait before what did not come is asked for once more: each time twice as long, for what never comes. */
export const againMs = (tries: number): number => Math.min(FIRST_MS * 2 ** tries, LONGEST_MS);
