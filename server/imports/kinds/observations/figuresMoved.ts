import { sql } from 'kysely';
import * as z from 'zod/mini';
import { placeOf } from '../../../ingest/checkPlan';
import type { Db } from '../../../store/store';
import type { Moved } from '../recorder';

const moved = z.object({
  set_id: z.string(),
  indicator_code: z.string(),
  role: z.string(),
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
});

/** Which figures were written since `since`, and whether a set, an indicator, an agency or an area was told anew. */
export const figuresMoved = async (db: Db, since: number): Promise<Moved> => {
  const { rows: defined } = await sql`select 1 from indicator_set_version where revision > ${since}
    union all select 1 from indicator where revision > ${since} union all select 1 from agency where revision > ${since}
    union all select 1 from area where revision > ${since} limit 1`.execute(db);
  if (defined.length > 0) return { definitions: true, places: [] };
  const { rows } = await sql`select distinct set_id, indicator_code, role, period, breakdown, basis_id from observation
    where revision > ${since}`.execute(db);
  const places = rows
    .map((row) => moved.parse(row))
    .map((row) => `${row.set_id} ${placeOf({ ...row, indicatorCode: row.indicator_code, basis: row.basis_id })}`);
  return { definitions: false, places };
};
