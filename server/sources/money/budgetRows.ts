import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { budgetItem, estimateLevel } from '../../../contract/feeds/budget';
import { dong } from '../../../contract/money';
import { BUDGET_ITEMS } from '../../../contract/rules/budgetItems';
import { stepRow, told, type Told } from './told';

const year = z.int().check(z.minimum(2000), z.maximum(2099));
/** As the document says; without an amount what stood is taken back. */
const version = { year, item: z.string(), decidedOn: day, amount: z.nullable(dong), document: z.string(), ...told };
/** The part that one area has of an item; null: the province's own. */
const area = z.nullable(z.string());

export const itemRow = z.object({ ...budgetItem.shape, position: z.int(), ...told });
export const estimateRow = z.object({ ...version, level: estimateLevel });
/** What the council's estimate gives one area, or the province itself, of an item. */
export const cellEstimateRow = z.object({ ...version, area });
/** Collected or spent in one month alone, 1 to 12; null takes back what was told. */
export const monthRow = z.object({
  year,
  item: z.string(),
  area,
  month: z.int().check(z.minimum(1), z.maximum(12)),
  amount: z.nullable(dong),
  ...told,
});
export type ItemRow = z.infer<typeof itemRow>;
export type EstimateRow = z.infer<typeof estimateRow>;
export type CellEstimateRow = z.infer<typeof cellEstimateRow>;
export type MonthRow = z.infer<typeof monthRow>;

/** What any source tells of the budget, in đồng; parts left out say nothing. */
export const budgetRows = z.object({
  items: z.optional(z.array(itemRow)),
  estimates: z.optional(z.array(estimateRow)),
  cellEstimates: z.optional(z.array(cellEstimateRow)),
  months: z.optional(z.array(monthRow)),
  steps: z.optional(z.array(stepRow)),
});
export type BudgetRows = z.infer<typeof budgetRows>;

/** These items and those that they are parts of, as rows of the book. */
export const toItemRows = (codes: readonly string[], of: Told): ItemRow[] => {
  const used = new Set(codes);
  // An item stands before its parts: from the last to the first, each part names its whole in time.
  for (const { code, parent } of BUDGET_ITEMS.toReversed()) if (used.has(code) && parent !== null) used.add(parent);
  return BUDGET_ITEMS.flatMap((item, position) => (used.has(item.code) ? [{ ...item, position, ...of }] : []));
};
