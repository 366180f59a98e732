import { sql } from 'kysely';
import * as z from 'zod/mini';
import { book, type BudgetItem, type EstimateLevel } from '../../../contract/feeds/budget';
import { provenance, type Provenance } from '../../../contract/figure';
import { dong } from '../../../contract/money';
import type { Db } from '../store';
import { instant } from './columns';
import { standingMonths, type BudgetAt } from './storedBudget';

/** A sum of one month: of an item, of an area, or of a whole book where both are null. */
const sumRow = z.object({
  month: z.int(),
  book,
  item: z.nullable(z.string()),
  area: z.nullable(z.string()),
  amount: dong,
  observedAt: z.nullable(instant),
});
export type BudgetSum = z.infer<typeof sumRow>;

const sumsRow = z.object({ sums: z.nullable(z.array(sumRow)) });

/** What was collected or spent in each month of a year, of what counts in the totals: by book, by item, and by area without the province's own part. */
export const readBudgetSums = async (db: Db, at: BudgetAt, items: readonly BudgetItem[]): Promise<BudgetSum[]> => {
  const counted = JSON.stringify(items.filter(({ inTotal }) => inTotal).map(({ code, book: of }) => ({ code, book: of })));
  const { rows } = await sql`with stood as materialized (${standingMonths(at)})
    select json_agg(s) as sums from (select m.month, i.book, m.item, m.area, sum(m.amount)::bigint as amount, max(m.observed_at) as "observedAt"
      from stood m join jsonb_to_recordset(${counted}::jsonb) as i(code text, book text) on i.code = m.item
      group by grouping sets ((m.month, i.book), (m.month, i.book, m.item), (m.month, i.book, m.area))) s
    where s.area is distinct from ''`.execute(db);
  return sumsRow.parse(rows[0]).sums ?? [];
};

const versionRow = z.object({
  level: z.enum(['central', 'council']),
  item: z.string(),
  area: z.nullable(z.string()),
  decidedOn: z.string(),
  amount: dong,
  source: z.string(),
  provenance,
});
/** An estimate as it was decided: of an item of the province, or of an area's part of it. */
export interface EstimateVersion {
  level: EstimateLevel;
  item: string;
  area: string | null;
  decidedOn: string;
  amount: number;
  source: string;
  provenance: Provenance;
}
const versionsRow = z.object({ versions: z.nullable(z.array(versionRow)) });

/** Every version of the estimates of a year, of items (area null) and of their parts in areas, in order of time. */
export const readEstimateVersions = async (db: Db, { revision, ledger, year }: BudgetAt): Promise<EstimateVersion[]> => {
  const { rows } = await sql`select json_agg(v order by "decidedOn") as versions from (
    select level, item, null as area, decided_on::text as "decidedOn", amount, source, provenance from (select distinct on (item, level, decided_on) *
      from budget_estimate where ledger = ${ledger} and year = ${year} and revision <= ${revision}
      order by item, level, decided_on, revision desc) e where amount is not null
    union all select 'council', item, area, decided_on::text, amount, source, provenance from (select distinct on (item, area, decided_on) *
      from budget_cell_estimate where ledger = ${ledger} and year = ${year} and revision <= ${revision} and area <> ''
      order by item, area, decided_on, revision desc) c where amount is not null) v`.execute(db);
  return versionsRow.parse(rows[0]).versions ?? [];
};
