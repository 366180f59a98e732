import type { Spot } from './drawing';

const STEP: Record<string, { row: number; column: number }> = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
};

/**
 * The spot that a key leads to, or undefined when the key means nothing here. Arrows follow rows and columns; in a single row or
 * column every arrow walks along it. Home and End are the ends of the row, with Ctrl those of the chart.
 */
export const moveCursor = (spots: readonly Spot[], index: number | undefined, key: string, ctrl = false): number | undefined => {
  if (spots.length === 0) return undefined;
  const here = index === undefined ? undefined : spots[index];
  if (key === 'Home' || key === 'End') {
    const row = ctrl || !here ? spots : spots.filter((spot) => spot.row === here.row);
    const end = key === 'Home' ? row[0] : row.at(-1);
    return end && spots.indexOf(end);
  }
  const step = STEP[key];
  if (!step) return undefined;
  if (!here || index === undefined) return step.row + step.column > 0 ? 0 : spots.length - 1;
  const single = spots.every((spot) => spot.row === here.row) || spots.every((spot) => spot.column === here.column);
  if (single) return Math.max(0, Math.min(spots.length - 1, index + step.row + step.column));
  const next = spots.findIndex((spot) => spot.row === here.row + step.row && spot.column === here.column + step.column);
  return next === -1 ? index : next;
};

/** The spot under a pointer (px within the chart); in a strip of full-height spots the nearest one. */
export const spotAt = (spots: readonly Spot[], x: number, y: number): number | undefined => {
  const found = spots.findIndex((spot) => x >= spot.x && x < spot.x + spot.width && y >= spot.y && y < spot.y + spot.height);
  return found === -1 ? undefined : found;
};
