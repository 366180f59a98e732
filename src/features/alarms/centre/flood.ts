const TEN_MINUTES = 10 * 60_000;
/** [AL14], after EEMUA 191: a flood begins with ten in ten minutes and ends under five. */
const BEGINS_WITH = 10;
const ENDS_UNDER = 5;

export interface Flood {
  /** How many were announced in the last ten minutes. */
  count: number;
  isFlood: boolean;
}

/** Whether alarms that were announced at these moments (ms, the earliest first) are a flood at `now`, and how many came in the ten minutes before. */
export const floodAt = (announced: readonly number[], now: number): Flood => {
  let isFlood = false;
  let come = 0;
  let gone = 0;
  const judge = (): void => {
    if (come - gone >= BEGINS_WITH) isFlood = true;
    else if (come - gone < ENDS_UNDER) isFlood = false;
  };
  // The rate changes as one comes, and as one is ten minutes old: these moments are looked at, in order.
  for (;;) {
    const next = announced[come] ?? Number.POSITIVE_INFINITY;
    const leaving = (gone < come ? announced[gone] : undefined) ?? Number.POSITIVE_INFINITY;
    if (Math.min(next, leaving + TEN_MINUTES) > now) return { count: come - gone, isFlood };
    if (next <= leaving + TEN_MINUTES) come += 1;
    else gone += 1;
    judge();
  }
};
