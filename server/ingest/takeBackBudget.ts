import type { WriteView } from '../store/store';
import { BUDGET_TABLES } from './money/budgetTables';
import { takeBack } from './money/takeBack';
import { tellBudget, wholeYears } from './money/tellMoney';

/**
 * Takes back what one revision told of the budget, in the revision of `view`, sums and all: newer rows on the same places must have
 * been ruled out. Answers how many rows that were.
 */
export const takeBackBudget = async (view: WriteView, revision: number): Promise<number> => {
  const restored = [];
  for (const table of BUDGET_TABLES) restored.push(...(await takeBack(view, table, revision)));
  const years = wholeYears(new Set(restored.flatMap(({ year }) => year ?? [])));
  for (const ledger of new Set(restored.map((row) => row.ledger))) await tellBudget(view, ledger, years);
  return restored.length;
};
