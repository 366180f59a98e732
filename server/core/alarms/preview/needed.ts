import type { Stretch } from './readExtremes';

/**
 * Of the stretches of one datastream, in order of time, those that can move a condition: where it contradicts what is quiet, what follows
 * within `tailMs` (a delay may run on in it), and one more, by which all is quiet again. The others only say that it stays so.
 */
export const needed = (stretches: readonly Stretch[], moving: ReadonlySet<Stretch>, tailMs: number): Stretch[] => {
  const found: Stretch[] = [];
  let moved = Number.NEGATIVE_INFINITY;
  let isOwed = false;
  for (const stretch of stretches) {
    if (moving.has(stretch)) {
      moved = stretch.stop;
      isOwed = true;
    } else if (stretch.start >= moved + tailMs) {
      if (!isOwed) continue;
      isOwed = false;
    }
    found.push(stretch);
  }
  return found;
};

/** The newest stretches that hold no more than so many readings together, and the others. */
export const within = (stretches: readonly Stretch[], most: number): { fine: Stretch[]; coarse: Stretch[] } => {
  const fine: Stretch[] = [];
  const coarse: Stretch[] = [];
  let sum = 0;
  for (const stretch of stretches.toSorted((a, b) => b.start - a.start)) {
    sum += stretch.valid;
    (sum <= most ? fine : coarse).push(stretch);
  }
  return { fine, coarse };
};
