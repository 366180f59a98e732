import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Ledger } from '../../../contract/money';
import type { WriteView } from '../../store/store';

const yearRow = z.object({ year: z.int() });

/** The years in which these projects have money: where a project counts to another owner or area, so does all of it. */
export const yearsOfProjects = async ({ db }: Pick<WriteView, 'db'>, ledger: Ledger, projects: readonly string[]): Promise<number[]> => {
  if (projects.length === 0) return [];
  const named = sql`array(select jsonb_array_elements_text(${JSON.stringify(projects)}::jsonb))`;
  const { rows } = await sql`select distinct year from investment_allocation where ledger = ${ledger} and project = any(${named})
    union select distinct year from investment_month where ledger = ${ledger} and project = any(${named})`.execute(db);
  return rows.map((row) => yearRow.parse(row).year);
};

const projectRow = z.object({ ledger: z.enum(['actual', 'simulated']), code: z.string() });

/** The projects that one revision told of, by ledger. */
export const projectsTold = async ({ db }: Pick<WriteView, 'db'>, revision: number): Promise<Map<Ledger, string[]>> => {
  const { rows } = await sql`select ledger, code from investment_project where revision = ${revision}`.execute(db);
  const byLedger = new Map<Ledger, string[]>();
  for (const row of rows.map((each) => projectRow.parse(each))) byLedger.set(row.ledger, [...(byLedger.get(row.ledger) ?? []), row.code]);
  return byLedger;
};
