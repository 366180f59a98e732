import type { SimulatedArea } from './parameters';
import { firstDayAfter } from './calendar';
import type { SimulatedRow } from './row';

/** When a month is looked at: `part` is how much of it is over, from above 0 to 1. */
export interface Look {
  month: string;
  part: number;
  observedAt: string;
}

/** One simulated set: pure functions from the moment of a look to the rows that fall due then. */
export interface SimulatedSet {
  id: string;
  head: unknown;
  indicators: readonly unknown[];
  /** What is promised for a year, told on its first day. */
  promises: (year: number) => SimulatedRow[];
  /** What stands from the start of a month: the plan assigned. */
  assigned: (look: Look) => SimulatedRow[];
  /** The province, every day. */
  whole: (look: Look) => SimulatedRow[];
  /** Its areas, owners and items, every Monday. */
  members: (look: Look) => SimulatedRow[];
}

/** Whether the area stood on some day of the month; before that nothing is said of it. */
export const stoodIn = ({ validFrom }: SimulatedArea, month: string): boolean => validFrom < firstDayAfter(month);
