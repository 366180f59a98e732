import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Db } from '../../store/store';

const row = z.object({ ms: z.nullable(z.coerce.number()) });

/** From when on hours are kept, in ms since 1970; −Infinity where all are. */
export const readTerm = async (db: Db): Promise<number> => {
  const { rows } =
    await sql`select case when isfinite(hours_from) then extract(epoch from hours_from) * 1000 end as ms from reading_term`.execute(db);
  return row.parse(rows[0]).ms ?? Number.NEGATIVE_INFINITY;
};
