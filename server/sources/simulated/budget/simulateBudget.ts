import { toItemRows, type BudgetRows, type ItemRow, type MonthRow } from '../../money/budgetRows';
import type { StepRow } from '../../money/told';
import { budgetCells, type Area, type Cell } from './cells';
import { budgetEstimates } from './estimates';
import type { BudgetParameters } from './parameters';
import {
  closedOn,
  firstDayAfter,
  isMonthStart,
  isReportDay,
  isYearStart,
  monthAt,
  monthBefore,
  monthIndex,
  monthOf,
  monthsBetween,
  nextDay,
  observedOn,
  partOfMonth,
  yearOf,
} from '../calendar';
import type { Noise } from '../noise';
import { PLANNED, seenAt } from '../simulatedTold';

const PATH_BASIS = 'Kịch bản mẫu (mô phỏng), % dự toán HĐND giao';
const isOwn = ({ area }: Cell): boolean => area === null;

/**
 * The budget as it would be told: a function of the noise, the parameters and the day, [SM1]. The province's own cells are told
 * every day, those of areas on Mondays, all of them once more when their month is over.
 */
export const simulateBudget = (noise: Noise, given: BudgetParameters, areas: readonly Area[]) => {
  const book = budgetCells(noise, given, areas);
  const estimatesOf = budgetEstimates(
    given,
    book,
    areas.map(({ code }) => code),
  );
  const told = (cells: readonly Cell[], month: string, part: number, observedAt: string): MonthRow[] =>
    cells
      .filter(({ area }) => area === null || book.stands(area, month))
      .map((cell) => ({
        ...seenAt(observedAt),
        year: yearOf(month),
        item: cell.part.code,
        area: cell.area,
        month: monthIndex(month) + 1,
        amount: book.amountOf(cell, month, part),
      }));
  const closing = (month: string): MonthRow[] => told(book.cells, month, 1, closedOn(firstDayAfter(month)));
  const open = (day: string, which: (cell: Cell) => boolean): MonthRow[] =>
    told(book.cells.filter(which), monthOf(day), partOfMonth(day), observedOn(day));

  /** Versions decided from `first` to `last`, of the years from `year` on. */
  const decided = (first: string, last: string, year: number) => {
    const within = ({ decidedOn }: { decidedOn: string }): boolean => decidedOn >= first && decidedOn <= last;
    const years = Array.from({ length: yearOf(last) + 2 - year }, (_, index) => estimatesOf(year + index));
    return {
      estimates: years.flatMap(({ estimates }) => estimates.filter(within)),
      cellEstimates: years.flatMap(({ cellEstimates }) => cellEstimates.filter(within)),
    };
  };
  const items: ItemRow[] = toItemRows(
    given.parts.map(({ code }) => code),
    PLANNED,
  );
  const paths = (year: number): StepRow[] =>
    (['revenue', 'expenditure'] as const).flatMap((of) =>
      given.pathPercent[of].map((percent, index) => ({
        ...PLANNED,
        book: of,
        year,
        month: monthAt(year, index),
        percent,
        basis: PATH_BASIS,
      })),
    );

  const historyTo = (anchor: string): BudgetRows => {
    const start = `${yearOf(anchor) - 1}-01`;
    const reported: string[] = [];
    for (let day = `${monthOf(anchor)}-01`; day <= anchor; day = nextDay(day)) if (isReportDay(day)) reported.push(day);
    const report = reported.at(-1);
    return {
      items,
      steps: [...paths(yearOf(anchor) - 1), ...paths(yearOf(anchor))],
      ...decided('', anchor, yearOf(start)),
      months: [
        ...monthsBetween(start, monthOf(anchor)).flatMap(closing),
        ...open(anchor, isOwn),
        ...(report === undefined ? [] : open(report, (cell) => !isOwn(cell))),
      ],
    };
  };
  return {
    /** The rows that fall due on `day`; on the anchor the whole history up to it from January of the year before, on a day before it nothing. */
    dueOn: (anchor: string, day: string): BudgetRows => {
      if (day < anchor) return {};
      if (day === anchor) return historyTo(anchor);
      return {
        ...(isYearStart(day) ? { steps: paths(yearOf(day)) } : {}),
        ...decided(day, day, yearOf(day)),
        months: [...(isMonthStart(day) ? closing(monthBefore(monthOf(day))) : []), ...open(day, (cell) => isOwn(cell) || isReportDay(day))],
      };
    },
  };
};
