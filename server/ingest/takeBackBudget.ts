import { BUDGET_CHANNEL } from '../../contract/feeds/budget';
import type { WriteView } from '../store/store';
import { rollUpBudget } from './money/budgetSums';
import { BUDGET_TABLES } from './money/budgetTables';
import { takeBack } from './money/takeBack';

/**
 * Takes back what one revision told of the budget, in the revision of `view`, sums and all: newer rows on the same places must have
 * been ruled out. Answers how many rows that were.
 */
export const takeBackBudget = async (view: WriteView, revision: number): Promise<number> => {
  const restored = [];
  for (const table of BUDGET_TABLES) restored.push(...(await takeBack(view, table, revision)));
  const years = [...new Set(restored.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
  for (const ledger of new Set(restored.map((row) => row.ledger)))
    await rollUpBudget(view, ledger, new Map(years.map((year) => [year, 1])));
  if (years.length > 0) await view.publish(BUDGET_CHANNEL, [{ kind: 'budget.recorded', years }]);
  return restored.length;
};
