import { sql } from 'kysely';
import * as z from 'zod/mini';
import { provenance } from '../../../contract/figure';
import type { Db } from '../store';
import { bigintColumn, instant } from './columns';
import type { InvestmentAt } from './storedInvestment';

const row = z.object({
  project: z.string(),
  month: z.int(),
  disbursed: bigintColumn,
  observed_at: z.nullable(instant),
  sources: z.array(z.string()),
  provenances: z.array(provenance),
});

/** What a project paid out in a month from all its sources, when that was seen last, and who told it. */
export type ProjectMonth = z.infer<typeof row>;

export const readProjectMonths = async (db: Db, { ledger, year, revision }: InvestmentAt): Promise<ProjectMonth[]> => {
  const { rows } = await sql`select project, month, sum(disbursed)::bigint as disbursed, max(observed_at) as observed_at,
      array_to_json(array_agg(distinct source)) as sources, array_to_json(array_agg(distinct provenance)) as provenances
    from (select distinct on (project, capital_source, month) * from investment_month
      where ledger = ${ledger} and year = ${year} and revision <= ${revision} order by project, capital_source, month, revision desc) m
    where disbursed is not null group by project, month`.execute(db);
  return rows.map((each) => row.parse(each));
};
