import { sql } from 'kysely';
import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { allocation, planVersion, type InvestmentLine, type PlanVersion } from '../../../contract/feeds/investment';
import { dong, type Ledger } from '../../../contract/money';
import { PLAN_MONTHS } from '../../../contract/rules/disbursement';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';
import { receiptColumns } from './storedMoney';

/** A year of a ledger at a revision. */
export interface InvestmentAt {
  ledger: Ledger;
  year: number;
  revision: number;
}

const yearRow = z.object({ year: z.int() });

/** The years that a table has rows of, without reading them all: from one year straight to the next. */
const yearsIn = (table: string, ledger: Ledger) => sql`(with recursive told as (
    select (select min(year) from ${sql.table(table)} where ledger = ${ledger}) as year
    union all select (select min(y.year) from ${sql.table(table)} y where y.ledger = ${ledger} and y.year > told.year) from told
      where told.year is not null)
  select year from told where year is not null)`;
/** Whether a year still has figures at the revision: one that was not taken back. */
const isTold = (table: string, key: string, figure: string, ledger: Ledger, revision: number) => sql`exists (
  select 1 from ${sql.table(table)} r where r.ledger = ${ledger} and r.year = y.year and r.revision <= ${revision} and r.${sql.ref(figure)} is not null
    and not exists (select 1 from ${sql.table(table)} n where n.ledger = r.ledger and n.year = r.year and n.project = r.project
      and n.capital_source = r.capital_source and n.${sql.ref(key)} = r.${sql.ref(key)} and n.revision > r.revision and n.revision <= ${revision}
      and n.${sql.ref(figure)} is null))`;

/** The years in which a ledger has figures of projects, oldest first. A plan of the province alone makes no year. */
export const readInvestmentYears = async (db: Db, revision: number, ledger: Ledger): Promise<number[]> => {
  const { rows } = await sql`select y.year from (select * from ${yearsIn('investment_allocation', ledger)} a
      union select * from ${yearsIn('investment_month', ledger)} m) y
    where ${isTold('investment_allocation', 'decided_on', 'amount', ledger, revision)}
      or ${isTold('investment_month', 'month', 'disbursed', ledger, revision)} order by y.year`.execute(db);
  return rows.map((row) => yearRow.parse(row).year);
};

const planRow = z.pipe(
  z.object({
    kind: planVersion.shape.kind,
    decided_on: day,
    amount: bigintColumn,
    carried_over: bigintColumn,
    document: z.string(),
    provenance: planVersion.shape.provenance,
  }),
  z.transform(({ decided_on: decidedOn, carried_over: carriedOver, ...rest }) => planVersion.parse({ decidedOn, carriedOver, ...rest })),
);

/** The plans of the province as they were decided, in order of time. */
export const readPlans = async (db: Db, { ledger, year, revision }: InvestmentAt): Promise<PlanVersion[]> => {
  const { rows } = await sql`select kind, decided_on::text as decided_on, amount, carried_over, document, provenance from (
      select distinct on (kind, decided_on) * from investment_plan where ledger = ${ledger} and year = ${year} and revision <= ${revision}
      order by kind, decided_on, revision desc) p where amount is not null order by decided_on, kind`.execute(db);
  return rows.map((row) => planRow.parse(row));
};

const allocatedRow = z.object({ project: z.string(), source: z.string(), allocations: z.array(allocation) });
const reportedRow = z.object({
  project: z.string(),
  source: z.string(),
  months: z.array(z.tuple([z.int(), dong])),
  advanced: bigintColumn,
  recovered: bigintColumn,
});

/** Every project and source that has money in the year, in order of project and source, with the receipts of the rows behind. */
export const readLines = async (
  db: Db,
  { ledger, year, revision }: InvestmentAt,
): Promise<{ lines: InvestmentLine[]; receipts: unknown[] }> => {
  const allocations = sql`(select * from (select distinct on (project, capital_source, decided_on) * from investment_allocation
    where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by project, capital_source, decided_on, revision desc) a
    where amount is not null)`;
  const months = sql`(select * from (select distinct on (project, capital_source, month) * from investment_month
    where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by project, capital_source, month, revision desc) m
    where disbursed is not null)`;
  // One row a line, put together by the database: a year has many more months than lines.
  const { rows: allocated } = await sql`select project, capital_source as source, jsonb_agg(jsonb_build_object('decidedOn', decided_on,
      'amount', amount, 'carriedOver', carried_over, 'document', document) order by decided_on) as allocations
    from ${allocations} a group by project, capital_source`.execute(db);
  const { rows: reported } = await sql`select project, capital_source as source, jsonb_agg(jsonb_build_array(month, disbursed)) as months,
      sum(advanced)::bigint as advanced, sum(recovered)::bigint as recovered from ${months} m group by project, capital_source`.execute(db);
  const { rows: receipts } =
    await sql`select ${receiptColumns} from ${allocations} a union all select ${receiptColumns} from ${months} m`.execute(db);
  const lines = new Map<string, InvestmentLine>();
  const lineOf = (project: string, source: string): InvestmentLine => {
    const key = JSON.stringify([project, source]);
    const empty = { project, source, allocations: [], months: Array<null>(PLAN_MONTHS).fill(null), advanced: 0, recovered: 0 };
    const line = lines.get(key) ?? empty;
    lines.set(key, line);
    return line;
  };
  for (const raw of allocated) {
    const row = allocatedRow.parse(raw);
    lineOf(row.project, row.source).allocations = row.allocations;
  }
  for (const raw of reported) {
    const { project, source, months: told, advanced, recovered } = reportedRow.parse(raw);
    const line = lineOf(project, source);
    for (const [month, amount] of told) line.months[month - 1] = amount;
    Object.assign(line, { advanced, recovered });
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return { lines: [...lines.values()].toSorted((a, b) => order(a.project, b.project) || order(a.source, b.source)), receipts };
};

const observedRow = z.object({ month: z.nullable(z.int()), observed_at: z.nullable(instant) });

/** The newest month of the year with a report, and the newest moment at which anything of it was seen; nulls where there is none. */
export const readLastMonth = async (
  db: Db,
  { ledger, year, revision }: InvestmentAt,
): Promise<{ month: number | null; observedAt: string | null }> => {
  const { rows } = await sql`select month, max(observed_at) as observed_at from (
      select distinct on (project, capital_source, month) * from investment_month
      where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by project, capital_source, month, revision desc) m
    where disbursed is not null group by month order by month desc limit 1`.execute(db);
  if (!rows[0]) return { month: null, observedAt: null };
  const { month, observed_at: observedAt } = observedRow.parse(rows[0]);
  return { month, observedAt };
};
