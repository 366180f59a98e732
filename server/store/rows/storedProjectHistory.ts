import { sql } from 'kysely';
import * as z from 'zod/mini';
import { day } from '../../../contract/agencies';
import { provenance } from '../../../contract/figure';
import type { Ledger } from '../../../contract/money';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';

interface ProjectAt {
  ledger: Ledger;
  project: string;
  revision: number;
}

const allocationRow = z.object({
  year: z.int(),
  capital_source: z.string(),
  decided_on: day,
  amount: bigintColumn,
  carried_over: bigintColumn,
  document: z.string(),
});

/** All that a project was ever allocated, in order of time, then of source. */
export const readProjectAllocations = async (db: Db, { ledger, project, revision }: ProjectAt) => {
  const { rows } = await sql`select year, capital_source, decided_on::text as decided_on, amount, carried_over, document from (
      select distinct on (year, capital_source, decided_on) * from investment_allocation
      where ledger = ${ledger} and project = ${project} and revision <= ${revision} order by year, capital_source, decided_on, revision desc) a
    where amount is not null order by decided_on, capital_source, year`.execute(db);
  return rows.map((row) => allocationRow.parse(row));
};

const versionRow = z.object({
  year: z.int(),
  month: z.int(),
  capital_source: z.string(),
  disbursed: z.nullable(bigintColumn),
  advanced: z.nullable(bigintColumn),
  recovered: z.nullable(bigintColumn),
  observed_at: z.nullable(instant),
  received_at: instant,
  revision: bigintColumn,
  provenance,
  source: z.string(),
});
export type MonthVersion = z.infer<typeof versionRow>;

/** Everything that was told of the months of a project, in order of month, source, then revision; a null figure was taken back. */
export const readMonthVersions = async (db: Db, { ledger, project, revision }: ProjectAt): Promise<MonthVersion[]> => {
  const { rows } = await sql`select year, month, capital_source, disbursed, advanced, recovered, observed_at, received_at, revision,
      provenance, source from investment_month where ledger = ${ledger} and project = ${project} and revision <= ${revision}
    order by year, month, capital_source, revision`.execute(db);
  return rows.map((row) => versionRow.parse(row));
};

const receiptRow = z.object({ ledger: z.enum(['actual', 'simulated']) });
/** The ledgers that know a project at a revision. */
export const ledgersOf = async (db: Db, revision: number, project: string): Promise<Ledger[]> => {
  const { rows } = await sql`select ledger from (select distinct on (ledger) ledger, body from investment_project
    where code = ${project} and revision <= ${revision} order by ledger, revision desc) p where body is not null`.execute(db);
  return rows.map((row) => receiptRow.parse(row).ledger);
};
