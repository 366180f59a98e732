import {
  closedOn,
  firstDayAfter,
  isMonthStart,
  isReportDay,
  isYearStart,
  monthBefore,
  monthOf,
  monthsBetween,
  nextDay,
  observedOn,
  partOfMonth,
  yearOf,
} from './calendar';
import { noiseOf } from './noise';
import type { SimulationParameters } from './parameters';
import { simulatePublicServices } from './publicServices';
import type { SimulatedRow } from './row';
import type { Look, SimulatedSet } from './simulatedSet';

/** What makes a history: the same of all three is the same history, for ever. `anchor` is the day on which it was first told. */
export interface Simulation {
  seed: string;
  anchor: string;
  parameters: SimulationParameters;
}

export const simulatedSets = ({ seed, parameters }: Pick<Simulation, 'seed' | 'parameters'>): SimulatedSet[] =>
  [simulatePublicServices].map((simulate) => simulate(noiseOf(seed), parameters));

const lookOn = (day: string): Look => ({ month: monthOf(day), part: partOfMonth(day), observedAt: observedOn(day) });
const lookBack = (month: string): Look => ({ month, part: 1, observedAt: closedOn(firstDayAfter(month)) });

const closing = (set: SimulatedSet, month: string): SimulatedRow[] => {
  const look = lookBack(month);
  return [...set.assigned(look), ...set.whole(look), ...set.members(look)];
};

/** What falls due on a day of the history after its first: the open month anew, the month before for good, the promises of a new year. */
const daily = (set: SimulatedSet, day: string): SimulatedRow[] => {
  const look = lookOn(day);
  return [
    ...(isYearStart(day) ? set.promises(yearOf(day)) : []),
    ...(isMonthStart(day) ? [...closing(set, monthBefore(look.month)), ...set.assigned(look)] : []),
    ...set.whole(look),
    ...(isReportDay(day) ? set.members(look) : []),
  ];
};

/** All that would be known by the end of the anchor, had it been told day by day from January of the year before. */
const historyTo = (set: SimulatedSet, anchor: string): SimulatedRow[] => {
  const year = yearOf(anchor);
  const first = `${monthOf(anchor)}-01`;
  const reported: string[] = [];
  for (let day = first; day <= anchor; day = nextDay(day)) if (isReportDay(day)) reported.push(day);
  const report = reported.at(-1);
  return [
    ...set.promises(year - 1),
    ...set.promises(year),
    ...monthsBetween(`${year - 1}-01`, monthOf(anchor)).flatMap((month) => closing(set, month)),
    ...set.assigned(lookOn(first)),
    ...set.whole(lookOn(anchor)),
    ...(report === undefined ? [] : set.members(lookOn(report))),
  ];
};

/** The rows of one set that fall due on `day`; on the anchor the whole history up to it, on a day before it nothing. */
export const dueOn = (set: SimulatedSet, anchor: string, day: string): SimulatedRow[] => {
  if (day < anchor) return [];
  return day === anchor ? historyTo(set, anchor) : daily(set, day);
};
