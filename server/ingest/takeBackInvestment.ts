import type { Ledger } from '../../contract/money';
import type { WriteView } from '../store/store';
import { INVESTMENT_TABLES } from './money/investmentTables';
import { projectsTold, yearsOfProjects } from './money/yearsOfProjects';
import { takeBack } from './money/takeBack';
import { tellInvestment, wholeYears } from './money/tellMoney';

/**
 * Takes back what one revision recorded of public investment, in the revision of `view`: rows, sums and all. What newer revisions wrote
 * on its keys must have been ruled out. Answers how many rows that were.
 */
export const takeBackInvestment = async (view: WriteView, revision: number): Promise<number> => {
  const touched = new Map<Ledger, Set<number>>();
  const projects = await projectsTold(view, revision);
  let rows = 0;
  for (const table of INVESTMENT_TABLES) {
    for (const { ledger, year } of await takeBack(view, table, revision)) {
      rows += 1;
      const years = touched.get(ledger) ?? new Set();
      touched.set(ledger, years);
      if (year !== null) years.add(year);
    }
  }
  for (const [ledger, own] of touched) {
    const years = new Set([...own, ...(await yearsOfProjects(view, ledger, projects.get(ledger) ?? []))]);
    await tellInvestment(view, ledger, wholeYears(years));
  }
  return rows;
};
