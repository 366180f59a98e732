import { sql } from 'kysely';
import * as z from 'zod/mini';
import { ledger, type Ledger } from '../../contract/money';
import { stepRow } from '../sources/money/told';
import type { WriteView } from '../store/store';
import { PLANS, STEPS } from './money/investmentTables';
import { takeBack } from './money/takeBack';
import { tellBudget, tellInvestment, wholeYears } from './money/tellMoney';

const pathRow = z.object({ ledger, book: stepRow.shape.book, year: z.int() });
type Years = Map<Ledger, Set<number>>;
const touch = (years: Years, of: Ledger, year: number): void => void years.set(of, (years.get(of) ?? new Set()).add(year));

/**
 * Takes back what one revision told of plans and paths, in the revision of `view`, rates and targets and all: newer rows on the same
 * places must have been ruled out. Answers how many rows that were.
 */
export const takeBackMoneyPlan = async (view: WriteView, revision: number): Promise<number> => {
  const { rows } = await sql`select distinct ledger, book, year from money_step where revision = ${revision}`.execute(view.db);
  const [investment, budget]: [Years, Years] = [new Map(), new Map()];
  for (const path of rows.map((row) => pathRow.parse(row))) touch(path.book === 'investment' ? investment : budget, path.ledger, path.year);
  const plans = await takeBack(view, PLANS, revision);
  for (const plan of plans) if (plan.year !== null) touch(investment, plan.ledger, plan.year);
  const steps = await takeBack(view, STEPS, revision);
  for (const [of, years] of investment) await tellInvestment(view, of, wholeYears(years));
  for (const [of, years] of budget) await tellBudget(view, of, wholeYears(years));
  return plans.length + steps.length;
};
