import { BUDGET_CHANNEL } from '../../../contract/feeds/budget';
import { INVESTMENT_CHANNEL } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import type { WriteView } from '../../store/store';
import { rollUpBudget } from './budgetSums';
import { rollUpInvestment } from './investmentSums';

/** The first month (1 to 13) of each year from which its sums are wanted anew. */
export type FromMonth = ReadonlyMap<number, number>;

const ordered = (years: Iterable<number>): number[] => [...years].toSorted((a, b) => a - b);

/** Each of these years from its first month on. */
export const wholeYears = (years: Iterable<number>): FromMonth => new Map(ordered(years).map((year) => [year, 1]));

/** Adds up what changed of public investment anew into the indicator engine, [MN2], and tells of it; answers the years, in order. */
export const tellInvestment = async (view: WriteView, ledger: Ledger, from: FromMonth): Promise<number[]> => {
  const years = ordered(from.keys());
  await rollUpInvestment(view, ledger, from);
  await view.publish(INVESTMENT_CHANNEL, [{ kind: 'investment.recorded', years }]);
  return years;
};

/** Adds up what changed of the budget anew into the indicator engine, [MN2], and tells of it; answers the years, in order. */
export const tellBudget = async (view: WriteView, ledger: Ledger, from: FromMonth): Promise<number[]> => {
  const years = ordered(from.keys());
  await rollUpBudget(view, ledger, from);
  await view.publish(BUDGET_CHANNEL, [{ kind: 'budget.recorded', years }]);
  return years;
};
