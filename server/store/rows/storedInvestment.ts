import { sql } from 'kysely';
import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { allocation, planVersion, type InvestmentLine, type PlanVersion } from '../../../contract/feeds/investment';
import { dong, type Ledger } from '../../../contract/money';
import { PLAN_MONTHS } from '../../../contract/rules/disbursement';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

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

/** What `mergeReceipts` takes, of `rows`: grouped, for sorting the words of so many rows takes longer than reading them. */
const receiptOfRows = sql.raw(`(select json_agg(source) from (select source from rows group by source) s) as sources,
  max(observed_at) as observed_at, max(received_at) as received_at, max(revision) as revision,
  (select json_agg(provenance) from (select provenance from rows group by provenance) p) as provenances`);

/** An array that SQL put together; null where there is nothing to put into it. */
const listOf = <R extends z.ZodMiniType>(row: R) =>
  z.pipe(
    z.nullable(z.array(row)),
    z.transform((rows) => rows ?? []),
  );
const allocated = z.object({
  lines: listOf(z.object({ project: z.string(), source: z.string(), allocations: z.array(allocation) })),
  receipt: z.unknown(),
});
const reported = z.object({
  lines: listOf(
    z.object({ project: z.string(), source: z.string(), months: z.array(z.tuple([z.int(), dong])), advanced: dong, recovered: dong }),
  ),
  receipt: z.unknown(),
  last: z.nullable(z.object({ month: z.int(), observed_at: z.nullable(instant) })),
});

export interface StoredLines {
  /** In order of project and source. */
  lines: InvestmentLine[];
  /** Of the rows behind them, to be merged. */
  receipts: unknown[];
  /** The newest month of the year (1 to 13) with a report, and when anything of it was seen last; nulls where there is none. */
  last: { month: number | null; observedAt: string | null };
}

/** Every project and source that has money in the year. */
export const readLines = async (db: Db, { ledger, year, revision }: InvestmentAt): Promise<StoredLines> => {
  const newest = (table: string, key: string, figure: string) => sql`rows as materialized (select * from (
      select distinct on (project, capital_source, ${sql.ref(key)}) * from ${sql.table(table)}
      where ledger = ${ledger} and year = ${year} and revision <= ${revision}
      order by project, capital_source, ${sql.ref(key)}, revision desc) r where ${sql.ref(figure)} is not null)`;
  // Put together by the database, a line at a time: a year has many more months than lines.
  const { rows: plans } = await sql`with ${newest('investment_allocation', 'decided_on', 'amount')} select
    (select json_agg(l) from (select project, capital_source as source, json_agg(json_build_object('decidedOn', decided_on, 'amount', amount,
      'carriedOver', carried_over, 'document', document) order by decided_on) as allocations from rows group by project, capital_source) l) as lines,
    (select to_json(r) from (select ${receiptOfRows} from rows) r) as receipt`.execute(db);
  const { rows: told } = await sql`with ${newest('investment_month', 'month', 'disbursed')} select
    (select json_agg(l) from (select project, capital_source as source, json_agg(json_build_array(month, disbursed)) as months,
      sum(advanced) as advanced, sum(recovered) as recovered from rows group by project, capital_source) l) as lines,
    (select to_json(r) from (select ${receiptOfRows} from rows) r) as receipt,
    (select to_json(l) from (select month, max(observed_at) as observed_at from rows group by month order by month desc limit 1) l) as last`.execute(
    db,
  );
  const lines = new Map<string, InvestmentLine>();
  const lineOf = (project: string, source: string): InvestmentLine => {
    const key = JSON.stringify([project, source]);
    const empty = { project, source, allocations: [], months: Array<null>(PLAN_MONTHS).fill(null), advanced: 0, recovered: 0 };
    const line = lines.get(key) ?? empty;
    lines.set(key, line);
    return line;
  };
  const decided = allocated.parse(plans[0]);
  for (const { project, source, allocations } of decided.lines) lineOf(project, source).allocations = allocations;
  const paid = reported.parse(told[0]);
  for (const { project, source, months, advanced, recovered } of paid.lines) {
    const line = lineOf(project, source);
    for (const [month, amount] of months) line.months[month - 1] = amount;
    Object.assign(line, { advanced, recovered });
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    lines: [...lines.values()].toSorted((a, b) => order(a.project, b.project) || order(a.source, b.source)),
    receipts: [decided.receipt, paid.receipt],
    last: { month: paid.last?.month ?? null, observedAt: paid.last?.observed_at ?? null },
  };
};
