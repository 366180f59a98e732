import type * as z from 'zod/mini';
import type { budget, BudgetItem } from '../../../contract/feeds/budget';
import { isProvisional } from '../../../contract/rules/openPeriod';
import type { Db } from '../../store/store';
import { readBudgetCells, readBudgetEstimates, readBudgetItems, readBudgetRevisions, readBudgetYears } from '../../store/rows/storedBudget';
import { chooseYear } from './chooseYear';
import { readPublished, readSteps } from '../../store/rows/storedMoney';

type Params = z.infer<(typeof budget)['params']>;
type Body = z.infer<(typeof budget)['body']>;

/** Those of the items that money or an estimate is told of, with what they are parts of. */
const usedIn = (items: readonly BudgetItem[], told: readonly { item: string }[]): BudgetItem[] => {
  const parentOf = new Map(items.map(({ code, parent }) => [code, parent]));
  const used = new Set<string>();
  for (const { item } of told)
    for (let code: string | null = item; code !== null && !used.has(code); code = parentOf.get(code) ?? null) used.add(code);
  return items.filter(({ code }) => used.has(code));
};

/** A year of the budget in one ledger, as it stood at `revision`; of a year that it has no figures of, only what was published. */
export const readBudget = async (db: Db, revision: number, params: Params): Promise<Body> => {
  const known = chooseYear(params, await readBudgetYears(db, revision));
  const { ledger, year } = known;
  const published = await readPublished(db, revision, {
    book: 'budget',
    year: year ?? (params.year === 'latest' ? null : Number(params.year)),
  });
  if (year === null)
    return {
      ...known,
      lastMonth: null,
      provisional: false,
      receipt: null,
      items: [],
      estimates: [],
      cells: [],
      path: { revenue: [], expenditure: [] },
      published,
      revisions: [],
    };
  const at = { revision, ledger, year };
  const estimates = await readBudgetEstimates(db, at);
  const { cells, receipt, last } = await readBudgetCells(db, at);
  const lastMonth = last && `${year}-${String(last.month).padStart(2, '0')}`;
  return {
    ...known,
    lastMonth,
    provisional: lastMonth !== null && isProvisional(lastMonth, last?.observedAt ?? null),
    receipt,
    items: usedIn(await readBudgetItems(db, at), [...cells, ...estimates]),
    estimates,
    cells,
    path: {
      revenue: await readSteps(db, revision, { ledger, book: 'revenue', year }),
      expenditure: await readSteps(db, revision, { ledger, book: 'expenditure', year }),
    },
    published,
    revisions: await readBudgetRevisions(db, at),
  };
};
