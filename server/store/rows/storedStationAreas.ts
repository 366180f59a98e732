import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../store';

const row = z.object({ id: z.string(), area: z.nullable(z.string()) });

/** The unit that each station stands in by the register at `revision`; null where it does not tell. */
export const readStationAreas = async (db: Db, revision: number): Promise<Map<string, string | null>> => {
  const { rows } = await sql`select distinct on (id) id, body->'thing'->>'area' as area from thing
    where revision <= ${revision} order by id, revision desc`.execute(db);
  return new Map(rows.map((each) => row.parse(each)).map(({ id, area }) => [id, area]));
};
