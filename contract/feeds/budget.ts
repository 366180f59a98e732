import * as z from 'zod/mini';
import { day } from '../agencies';
import { defineFeed } from '../feed';
import { provenance } from '../figure';
import { dong, moneyStep, moneyYearHead, moneyYearParams, publishedMoney } from '../money';

export const BUDGET_CHANNEL = 'budget';

export const book = z.enum(['revenue', 'expenditure']);
export type Book = z.infer<typeof book>;
/** Whose estimate: the centre assigns one to the province, the People's Council another. A rate always says of which. */
export const estimateLevel = z.enum(['central', 'council']);
export type EstimateLevel = z.infer<typeof estimateLevel>;

/** An item of revenue or expenditure; leaves carry money, the others are their sums. */
export const budgetItem = z.object({
  code: z.string(),
  book,
  name: z.string(),
  parent: z.nullable(z.string()),
  /** Counted in the total that estimates and paths speak of (revenue within the area; expenditure of the local budget). */
  inTotal: z.boolean(),
});
export type BudgetItem = z.infer<typeof budgetItem>;

/** One version of the province's estimate of an item for the year; the newest decided by a day is the estimate on that day. */
export const budgetEstimate = z.object({
  item: z.string(),
  level: estimateLevel,
  decidedOn: day,
  amount: dong,
  document: z.string(),
  provenance,
});
export type BudgetEstimate = z.infer<typeof budgetEstimate>;

/** An item in one area; `area` null: managed by the province itself. Areas and the province's own part add up to the item. */
export const budgetCell = z.object({
  item: z.string(),
  area: z.nullable(z.string()),
  /** What the council's estimate gives this part, by its newest version; null where it gives none. */
  estimate: z.nullable(dong),
  /** Collected or spent in each of the twelve months. Null: nothing was reported, which is not 0. */
  months: z.array(z.nullable(dong)).check(z.length(12)),
});
export type BudgetCell = z.infer<typeof budgetCell>;

/** A year of the budget, item by item and area by area, so that any cut of it adds up to the whole to the đồng. */
export const budget = defineFeed({
  id: 'budget',
  summary: 'Thu, chi ngân sách một năm: dự toán Trung ương giao, HĐND giao; thực hiện theo khoản, địa bàn, tháng',
  params: moneyYearParams,
  body: z.object({
    ...moneyYearHead,
    items: z.array(budgetItem),
    estimates: z.array(budgetEstimate),
    cells: z.array(budgetCell),
    /** In % of the council's estimate. */
    path: z.object({ revenue: z.array(moneyStep), expenditure: z.array(moneyStep) }),
    published: z.array(publishedMoney),
    /** When what is shown of this year was told anew, newest first: revisions, not periods. */
    revisions: z.array(z.object({ revision: z.int(), at: z.iso.datetime({ offset: true }), reason: z.string(), rows: z.int() })),
  }),
  scope: 'budget',
  channels: [{ topic: BUDGET_CHANNEL, class: 'journal' }],
});
