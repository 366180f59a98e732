import { pathAt, shareOf, type PathPoint } from '../../../contract/rules/disbursement';
import { monthKey } from '../../lib/yearMonth';
import { addMonths, cellsIn, doneBy, OWN, type Cut, type YearBook } from '../../../contract/rules/budgetBook';
import { estimateOf, type Estimate } from '../../../contract/rules/budgetEstimate';
import type { Moment } from './moment';

/** A year, the one before it (null: none in this ledger), and until when they are looked at. */
export interface Look {
  now: YearBook;
  before: YearBook | null;
  moment: Moment;
}

/** How a cut stands; amounts in đồng, shares in %; what is not known is null. */
export interface Standing {
  /** To the month looked at. */
  done: number | null;
  central: Estimate | null;
  council: Estimate | null;
  ofCentral: number | null;
  ofCouncil: number | null;
  /** To the last month that is over: what the rest is held against. */
  closed: number | null;
  /** The same months of the year before. */
  before: number | null;
  /** Some of the part came into being within the year before: what it had then is no measure of this year. */
  beforeIsPart: boolean;
  /** What the path asks for by then, of the council's estimate. */
  path: (PathPoint & { amount: number }) | null;
  /** `closed` less the path; below zero is behind (of expenditure: slower). */
  gap: number | null;
}

const months = (year: number): string[] => Array.from({ length: 12 }, (_, at) => monthKey(year, at));

/** What the path of a book asks for by the end of a month (0–11), in % of the council's estimate. */
export const pathOf = ({ body }: YearBook, book: Cut['book'], month: number | null): PathPoint | null =>
  month === null || body.year === null ? null : pathAt(body.path[book], months(body.year), monthKey(body.year, month));

/** Whether the year before is told up to the same month. */
export const knowsBefore = ({ before, moment: { closed } }: Look): boolean =>
  closed !== null &&
  before !== null &&
  before.body.year !== null &&
  before.body.lastMonth !== null &&
  before.body.lastMonth >= monthKey(before.body.year, closed);

/**
 * Whether an area's part of the year began within it (units that came to stand on 1 July have an estimate of what was left of the
 * year): the path of a whole year says nothing of such a part.
 */
const beganWithin = (of: YearBook, { area, ...cut }: Cut): boolean => {
  if (area === null) return false;
  const areas = area === OWN ? cellsIn(of, { ...cut, area: null }).flatMap((cell) => cell.area ?? []) : [area];
  return [...new Set(areas)].some((each) => addMonths(cellsIn(of, { ...cut, area: each })).findIndex((month) => month !== null) > 0);
};

export const standingOf = (look: Look, cut: Cut): Standing => {
  const { now, before, moment } = look;
  const own = addMonths(cellsIn(now, cut));
  const done = doneBy(own, moment.to);
  const central = estimateOf(now, cut, 'central', moment.day);
  const council = estimateOf(now, cut, 'council', moment.day);
  const closed = moment.closed === null ? null : doneBy(own, moment.closed);
  const point = pathOf(now, cut.book, moment.closed);
  const path = point && council && !beganWithin(now, cut) ? { ...point, amount: Math.round((council.amount * point.percent) / 100) } : null;
  return {
    done,
    central,
    council,
    ofCentral: done === null || !central ? null : shareOf(done, central.amount),
    ofCouncil: done === null || !council ? null : shareOf(done, council.amount),
    closed,
    beforeIsPart: before !== null && beganWithin(before, cut),
    before: moment.closed !== null && before && knowsBefore(look) ? doneBy(addMonths(cellsIn(before, cut)), moment.closed) : null,
    path,
    gap: closed === null || !path ? null : closed - path.amount,
  };
};

/** By how much % a figure is above (below zero: under) that of a year before; null where there is none to compare with. */
export const growthOf = ({ closed, before, beforeIsPart }: Pick<Standing, 'closed' | 'before' | 'beforeIsPart'>): number | null =>
  closed === null || before === null || beforeIsPart || before <= 0 ? null : (closed / before - 1) * 100;
