import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Allocation } from '../../../../contract/feeds/investment';
import { PLAN_MONTHS } from '../../../../contract/rules/disbursement';
import { readLines } from '../../../store/rows/storedInvestment';
import { readStoredProjects, type StoredProject } from '../../../store/rows/storedProjects';
import { bigintColumn } from '../../../store/rows/columns';
import type { Db } from '../../../store/store';
import { monthPlace } from './ready';

/** Newer than any revision: the ledger as it stands. */
const NOW = Number.MAX_SAFE_INTEGER;

export interface KnownMonth {
  disbursed: number;
  advanced: number;
  recovered: number;
  source: string;
  revision: number;
}
/** What stands in the actual ledger, and over it what a file has told so far. */
export interface Book {
  projects: Map<string, StoredProject>;
  allocations: Map<string, Allocation[]>;
  months: Map<string, KnownMonth>;
}
export const lineKey = (year: number, project: string, source: string): string => JSON.stringify([year, project, source]);

const monthRow = z.object({
  year: z.int(),
  project: z.string(),
  capital_source: z.string(),
  month: z.int(),
  disbursed: bigintColumn,
  advanced: bigintColumn,
  recovered: bigintColumn,
  source: z.string(),
  revision: bigintColumn,
});

/** The actual ledger of some years as it stands. */
export const readBook = async (db: Db, years: readonly number[]): Promise<Book> => {
  const projects = new Map((await readStoredProjects(db, NOW, 'actual')).map((project) => [project.code, project]));
  const allocations: Book['allocations'] = new Map();
  const months: Book['months'] = new Map();
  for (const year of years) {
    for (const { project, source, allocations: own } of (await readLines(db, { ledger: 'actual', year, revision: NOW })).lines)
      allocations.set(lineKey(year, project, source), own);
    const { rows } = await sql`select * from (select distinct on (project, capital_source, month) * from investment_month
        where ledger = 'actual' and year = ${year} order by project, capital_source, month, revision desc) m where disbursed is not null`.execute(
      db,
    );
    for (const { project, capital_source, month, year: of, ...known } of rows.map((row) => monthRow.parse(row)))
      months.set(monthPlace(of, project, capital_source, month), known);
  }
  return { projects, allocations, months };
};

/** What a project has been paid from a source in the first `count` months of a plan year, month by month; what nobody told is left out. */
export const paidIn = (
  { months }: Book,
  { year, project, source }: { year: number; project: string; source: string },
  count = PLAN_MONTHS,
): KnownMonth[] =>
  Array.from({ length: count }, (_, index) => months.get(monthPlace(year, project, source, index + 1))).filter(
    (month) => month !== undefined,
  );
