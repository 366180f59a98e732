import type { BudgetRows } from '../sources/money/budgetRows';
import { readBudgetYears } from '../store/rows/storedBudget';
import type { WriteView } from '../store/store';
import { appendNew, type MoneyRecord, type MoneyTable } from './money/appendNew';
import { tellBudget } from './money/tellMoney';
import { BUDGET_CELL_ESTIMATES, BUDGET_ESTIMATES, BUDGET_ITEMS, BUDGET_MONTHS } from './money/budgetTables';
import { STEPS } from './money/investmentTables';
import type { MoneyRecording, RecordedMoney } from './recordInvestment';

/** What the province manages itself stands under no area. */
const own = (area: string | null): string => area ?? '';
const dated = <R extends { decidedOn: string }>({ decidedOn, ...row }: R) => ({ ...row, decided_on: decidedOn });

const toRecords = ({
  items = [],
  estimates = [],
  cellEstimates = [],
  months = [],
  steps = [],
}: BudgetRows): [MoneyTable, MoneyRecord[]][] => [
  [
    BUDGET_ITEMS,
    items.map(({ position, source, provenance, observedAt, ...body }) => ({
      code: body.code,
      position,
      body,
      source,
      provenance,
      observedAt,
    })),
  ],
  [BUDGET_ESTIMATES, estimates.map(dated)],
  [BUDGET_CELL_ESTIMATES, cellEstimates.map((row) => ({ ...dated(row), area: own(row.area) }))],
  [BUDGET_MONTHS, months.map((row) => ({ ...row, area: own(row.area) }))],
  [STEPS, steps],
];

/**
 * Records what a source tells of the budget in the revision of `view`: only what differs from what the ledger knows. What it touched
 * is added up anew into the indicator engine in this very revision, [MN2], and told as `budget.recorded`.
 * @throws RefusedPlan where a row names an area that did not stand in its month
 */
export const recordBudget = async (view: WriteView, rows: BudgetRows, recording: MoneyRecording): Promise<RecordedMoney> => {
  const from = new Map<number, number>();
  const touch = (year: number, month: number) => from.set(year, Math.min(month, from.get(year) ?? month));
  let added = 0;
  let areItemsNew = false;
  for (const [table, records] of toRecords(rows)) {
    const stored = await appendNew(view, table, recording, records);
    added += stored.added;
    // An estimate is of the whole year, whenever it was decided.
    for (const [year, month] of stored.from) touch(year, table === BUDGET_MONTHS ? month : 1);
    areItemsNew ||= table === BUDGET_ITEMS && stored.added > 0;
  }
  if (added === 0) return { added, years: [] };
  // What an item is called and where it counts is part of what every year says.
  for (const year of areItemsNew ? (await readBudgetYears(view.db, view.revision))[recording.ledger] : []) touch(year, 1);
  return { added, years: await tellBudget(view, recording.ledger, from) };
};
