import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { FEEDS } from '../../contract/feeds/index';
import { bigintColumn, instant } from '../store/rows/columns';
import { toRefusedRow } from '../store/rows/storedRefusal';
import type { Db } from '../store/store';

const totals = z.object({ files: bigintColumn, accepted: bigintColumn, refused: bigintColumn, last: z.nullable(instant) });
/** What the station inbox has taken and refused up to `revision`. */
export const readIntake = async (db: Db, revision: number): Promise<z.infer<(typeof FEEDS)['intake']['body']>> => {
  const { rows: sums } = await sql`select count(*) as files, coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused,
    max(received_at) as last from station_file where revision <= ${revision}`.execute(db);
  const { files, accepted, refused, last } = totals.parse(sums[0]);
  const { rows } =
    await sql`select id, file, line, raw, reason, received_at from refused_row where revision <= ${revision} order by id desc limit 200`.execute(
      db,
    );
  return { files, accepted, refused, lastReceivedAt: last, recentRefused: rows.map(toRefusedRow) };
};
