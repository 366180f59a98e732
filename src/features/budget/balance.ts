import { addMonths, cellsIn, doneBy, leavesOf, type Cut } from '../../../contract/rules/budgetBook';
import type { Look } from './standing';

/** What came in and went out by the month looked at, in đồng, all items of both books: those too that the total of the estimate leaves out. */
export interface Balance {
  revenue: number;
  expenditure: number;
  /** Revenue that the total of the estimate does not count: transfers from the centre and the like; 0 where there is none. */
  beside: number;
  /** Its items, in words. */
  besideNames: string[];
  amount: number;
}

const doneOf = (look: Look, book: Cut['book'], inTotal: boolean | null, area: string | null): number | null => {
  const items = leavesOf(look.now, book, false).filter((item) => inTotal === null || item.inTotal === inTotal);
  const months = addMonths(items.flatMap(({ code }) => cellsIn(look.now, { book, item: code, area })));
  return doneBy(months, look.moment.to);
};

/** Null where one of the two sides was not told. */
export const balanceOf = (look: Look, area: string | null): Balance | null => {
  const revenue = doneOf(look, 'revenue', null, area);
  const expenditure = doneOf(look, 'expenditure', null, area);
  if (revenue === null || expenditure === null) return null;
  const beside = doneOf(look, 'revenue', false, area) ?? 0;
  const besideNames = leavesOf(look.now, 'revenue', false).flatMap(({ inTotal, name }) => (inTotal ? [] : name));
  return { revenue, expenditure, beside, besideNames, amount: revenue - expenditure };
};
