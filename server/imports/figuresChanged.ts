import { sql } from 'kysely';
import * as z from 'zod/mini';
import { placeOf } from '../ingest/checkPlan';
import type { Db } from '../store/store';
import type { StoredImport } from './rows/storedImport';

const moved = z.object({
  set_id: z.string(),
  indicator_code: z.string(),
  role: z.string(),
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
});
const lineRow = z.object({ line: z.int() });

/** Whether, since a file was checked, one of its figures moved or a set was defined anew: the first line concerned, 0 for a definition, else null. */
export const figuresChanged = async (db: Db, { file, run }: StoredImport): Promise<number | null> => {
  const since = file.checkedRevision ?? 0;
  const { rows: defined } = await sql`select 1 from indicator_set_version where revision > ${since}
    union all select 1 from indicator where revision > ${since} union all select 1 from agency where revision > ${since}
    union all select 1 from area where revision > ${since} limit 1`.execute(db);
  if (defined.length > 0) return 0;
  const { rows } = await sql`select distinct set_id, indicator_code, role, period, breakdown, basis_id from observation
    where revision > ${since}`.execute(db);
  const places = rows
    .map((row) => moved.parse(row))
    .map((row) => `${row.set_id} ${placeOf({ ...row, indicatorCode: row.indicator_code, basis: row.basis_id })}`);
  if (places.length === 0) return null;
  const { rows: lines } = await sql`select line from import_row where import_id = ${file.id} and run = ${run}
    and place in (select jsonb_array_elements_text(${JSON.stringify(places)}::jsonb)) order by line limit 1`.execute(db);
  return lines[0] === undefined ? null : lineRow.parse(lines[0]).line;
};
