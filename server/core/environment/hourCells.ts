import type { HourSum } from '../../../contract/rules/averages';
import type { Days } from './readDays';
import { dayOf, HOUR_MS, slotOf } from './vietnamHours';

/** One hour of a datastream: its mean, whether it rests on enough, and of how many readings. */
export interface Cell {
  mean: number | null;
  covered: boolean;
  received: number;
  valid: number;
}
const NOTHING: Cell = { mean: null, covered: false, received: 0, valid: 0 };

/** The hour that begins at `ms`. */
export const cellAt = (days: Days, datastream: number, ms: number): Cell => {
  const day = days.get(datastream)?.get(dayOf(ms));
  if (!day) return NOTHING;
  const slot = slotOf(ms);
  return {
    mean: day.means[slot] ?? null,
    covered: ((day.covered >> slot) & 1) === 1,
    received: day.heard[slot] ?? 0,
    valid: day.good[slot] ?? 0,
  };
};

/** So many hours, the last beginning at `last`, in the order of time. */
export const cellsTo = (days: Days, datastream: number, last: number, count: number): Cell[] =>
  Array.from({ length: count }, (_, n) => cellAt(days, datastream, last - (count - 1 - n) * HOUR_MS));

/** The mean of an hour that rests on enough. */
export const coveredIn = ({ mean, covered }: Cell): number | null => (covered ? mean : null);

/** As the rules of means take it: a sum of so many valid readings as the mean stands for. */
export const toHourSum = ({ mean, received, valid }: Cell, expected: number): HourSum => ({
  sum: (mean ?? 0) * valid,
  capture: { expected, received, valid },
});
