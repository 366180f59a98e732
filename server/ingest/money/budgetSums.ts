import type { Ledger } from '../../../contract/money';
import { readBudgetItems, readBudgetReceipt } from '../../store/rows/storedBudget';
import { readBudgetSums, readEstimateVersions } from '../../store/rows/storedBudgetSums';
import { readSteps } from '../../store/rows/storedMoney';
import type { WriteView } from '../../store/store';
import { budgetSet } from './budgetSet';
import { recordSums } from './recordSums';
import { registeredOwner } from './registeredOwner';
import { sumYear } from './sumBudgetYear';

const OWNER = 'so-tai-chinh';

/** The months of a year from one on; the whole year, with what was estimated for it, from January on. */
const spanOf = (year: number, from: number): (number | string)[] =>
  from === 1 ? [year] : Array.from({ length: 13 - from }, (_, index) => `${year}-${String(from + index).padStart(2, '0')}`);

/**
 * Adds the rows of these years up by book, item and area, from the given month of each on, and records the sums in the indicator engine,
 * [MN2].
 */
export const rollUpBudget = async (view: WriteView, ledger: Ledger, touched: ReadonlyMap<number, number>): Promise<void> => {
  const { db, revision } = view;
  const items = await readBudgetItems(db, { revision, ledger });
  const observations = [];
  for (const [year, from] of touched) {
    const at = { revision, ledger, year };
    const path = {
      revenue: await readSteps(db, revision, { ledger, book: 'revenue', year }),
      expenditure: await readSteps(db, revision, { ledger, book: 'expenditure', year }),
    };
    const [sums, versions] = [await readBudgetSums(db, at, items), await readEstimateVersions(db, at)];
    observations.push(...sumYear({ year, from, items, sums, versions, path, receipt: await readBudgetReceipt(db, at) }));
  }
  await recordSums(
    view,
    { ...budgetSet(ledger, items, await registeredOwner(view, ledger, OWNER)), observations },
    ledger,
    [...touched].flatMap(([year, from]) => spanOf(year, from)),
  );
};
