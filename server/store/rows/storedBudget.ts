import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod/mini';
import {
  budgetCell,
  budgetEstimate,
  budgetItem,
  type BudgetCell,
  type BudgetEstimate,
  type BudgetItem,
} from '../../../contract/feeds/budget';
import { dong, type Ledger, type Receipt } from '../../../contract/money';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';
import { mergeReceipts, receiptColumns } from './storedMoney';

/** A year of one ledger, as it stood at a revision. */
export interface BudgetAt {
  revision: number;
  ledger: Ledger;
  year: number;
}

const itemBody = z.object({ body: budgetItem });
/** Every item of a ledger, in the order of the book. */
export const readBudgetItems = async (db: Db, { revision, ledger }: Omit<BudgetAt, 'year'>): Promise<BudgetItem[]> => {
  const { rows } = await sql`select body from (select distinct on (code) code, position, body from budget_item
      where ledger = ${ledger} and revision <= ${revision} order by code, revision desc) i
    where body is not null order by position, code`.execute(db);
  return rows.map((row) => itemBody.parse(row).body);
};

const yearRow = z.object({ ledger: z.enum(['actual', 'simulated']), year: z.int() });
/** The years in which something was collected or spent, of each ledger, oldest first. */
export const readBudgetYears = async (db: Db, revision: number): Promise<Record<Ledger, number[]>> => {
  // One row that still says something is enough: of each year the search stops at the first.
  const { rows } = await sql`with recursive of (ledger, year) as (
      (select ledger, year from budget_month order by ledger, year limit 1)
      union all
      select n.ledger, n.year from of cross join lateral (select m.ledger, m.year from budget_month m
        where (m.ledger, m.year) > (of.ledger, of.year) order by m.ledger, m.year limit 1) n)
    select ledger, year from of where (select true from (select distinct on (item, area, month) amount from budget_month m
        where m.ledger = of.ledger and m.year = of.year and m.revision <= ${revision} order by item, area, month, revision desc) s
      where amount is not null limit 1)
    order by ledger, year`.execute(db);
  const years: Record<Ledger, number[]> = { actual: [], simulated: [] };
  for (const row of rows.map((each) => yearRow.parse(each))) years[row.ledger].push(row.year);
  return years;
};

const estimateRow = z.object({ ...budgetEstimate.shape, amount: bigintColumn });
/** Every version of the province's estimates of a year, in order of time. */
export const readBudgetEstimates = async (db: Db, { revision, ledger, year }: BudgetAt): Promise<BudgetEstimate[]> => {
  const { rows } = await sql`select item, level, decided_on::text as "decidedOn", amount, document, provenance
    from (select distinct on (item, level, decided_on) * from budget_estimate
      where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by item, level, decided_on, revision desc) e
    where amount is not null order by decided_on, level, item`.execute(db);
  return rows.map((row) => estimateRow.parse(row));
};

/** What stands of each cell and month. */
export const standingMonths = ({ revision, ledger, year }: BudgetAt): RawBuilder<unknown> => sql`
  select * from (select distinct on (item, area, month) * from budget_month
    where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by item, area, month, revision desc) m where amount is not null`;

const cellsRow = z.object({
  cells: z.nullable(z.array(z.tuple([z.string(), z.string(), z.nullable(dong), budgetCell.shape.months]))),
  receipt: z.unknown(),
  last: z.nullable(z.object({ month: z.int(), observed_at: z.nullable(instant) })),
});
export interface BudgetYear {
  cells: BudgetCell[];
  receipt: Receipt | null;
  /** The newest month that anything was told of, and the newest moment at which that was seen. */
  last: { month: number; observedAt: string | null } | null;
}
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The year cell by cell. What stands is worked out once, in the database, and comes as one value: a year has some ten thousand
 * figures.
 */
export const readBudgetCells = async (db: Db, { revision, ledger, year }: BudgetAt): Promise<BudgetYear> => {
  const months = sql.join(MONTHS.map((month) => sql`max(amount) filter (where month = ${sql.lit(month)})`));
  const { rows } = await sql`with stood as materialized (${standingMonths({ revision, ledger, year })}),
    given as (select item, area, amount from (select distinct on (item, area) item, area, amount from (
        select distinct on (item, area, decided_on) item, area, decided_on, amount from budget_cell_estimate
        where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by item, area, decided_on, revision desc) v
      where amount is not null order by item, area, decided_on desc) e),
    done as (select item, area, json_build_array(${months}) as months from stood group by item, area)
    select (select json_agg(json_build_array(coalesce(d.item, g.item), coalesce(d.area, g.area), g.amount,
          coalesce(d.months, '[null,null,null,null,null,null,null,null,null,null,null,null]'::json))
          order by coalesce(d.item, g.item), coalesce(d.area, g.area)) from done d full join given g on g.item = d.item and g.area = d.area) as cells,
      (select row_to_json(r) from (select ${receiptColumns} from stood) r) as receipt,
      (select row_to_json(l) from (select month, max(observed_at) as observed_at from stood group by month order by month desc limit 1) l) as last`.execute(
    db,
  );
  const { cells, receipt, last } = cellsRow.parse(rows[0]);
  return {
    cells: (cells ?? []).map(([item, area, estimate, done]) => ({ item, area: area === '' ? null : area, estimate, months: done })),
    receipt: mergeReceipts([receipt]),
    last: last && { month: last.month, observedAt: last.observed_at },
  };
};

/** What can be said together of everything that stands of a year; null where nothing does. */
export const readBudgetReceipt = async (db: Db, at: BudgetAt): Promise<Receipt | null> => {
  const { rows } = await sql`select ${receiptColumns} from (${standingMonths(at)}) m`.execute(db);
  return mergeReceipts(rows);
};

const revisionRow = z.object({ revision: bigintColumn, at: instant, reason: z.string(), rows: bigintColumn });
/**
 * The revisions that told something of the year, newest first: how many rows each, and why, in Vietnamese: the file that was
 * stored or taken back, else the source.
 */
export const readBudgetRevisions = async (db: Db, { revision, ledger, year }: BudgetAt): Promise<z.infer<typeof revisionRow>[]> => {
  const of = (table: string) =>
    sql`select revision, count(*) as rows, min(source) as first, max(source) as last from ${sql.table(table)}
      where ledger = ${ledger} and year = ${year} and revision <= ${revision} group by revision`;
  const { rows } = await sql`select t.revision, r.at, t.rows, coalesce(
      (select case s.state when 'undone' then 'Hoàn tác tệp "' || f.name || '"' || coalesce(': ' || (s.body->'undone'->>'reason'), '')
          else 'Nhập tệp "' || f.name || '"' end
        from import_state s join import_file f on f.id = s.import_id
        where s.revision = t.revision and s.state in ('applied', 'undone') limit 1), t.told) as reason
    from (select revision, sum(rows) as rows, case when min(first) = max(last) then min(first) else min(first) || '; ' || max(last) end as told
      from (${of('budget_month')} union all ${of('budget_estimate')} union all ${of('budget_cell_estimate')}) each group by revision) t
    join revision r on r.id = t.revision order by t.revision desc`.execute(db);
  return rows.map((row) => revisionRow.parse(row));
};
