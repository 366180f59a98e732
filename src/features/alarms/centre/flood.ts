const TEN_MINUTES = 10 * 60_000;
/** [AL14], after EEMUA 191: a flood begins with ten in ten minutes and ends under five. */
const BEGINS_WITH = 10;
const ENDS_UNDER = 5;

export interface Flood {
  /** How many were announced in the last ten minutes. */
  count: number;
  isFlood: boolean;
}

/** Whether alarms that were announced at these moments (ms, in any order) are a flood at `now`, and how many came in the ten minutes before. */
export const floodAt = (announced: readonly number[], now: number): Flood => {
  const times = announced.filter((at) => at <= now).toSorted((a, b) => a - b);
  // A window can fall under its end only when something leaves it: these moments are looked at, and those of the announcements.
  const moments = [...times.map((at) => ({ at, isLeaving: false })), ...times.map((at) => ({ at: at + TEN_MINUTES, isLeaving: true }))]
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at || Number(a.isLeaving) - Number(b.isLeaving));
  let count = 0;
  let isFlood = false;
  for (const { isLeaving } of moments) {
    count += isLeaving ? -1 : 1;
    if (count >= BEGINS_WITH) isFlood = true;
    else if (count < ENDS_UNDER) isFlood = false;
  }
  return { count, isFlood };
};
