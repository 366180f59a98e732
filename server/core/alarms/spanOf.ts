import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ALARM_SPANS } from '../../../contract/feeds/alarms';
import { instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';

const DAY_MS = 86_400_000;
const momentRow = z.object({ at: instant });

/** The days before the moment of a revision, in ms since 1970: nothing of it is of the clock, so that the same question has the same answer. */
export const spanOf = async (db: Db, revision: number, days: (typeof ALARM_SPANS)[number]): Promise<{ from: number; to: number }> => {
  // Before anything was told the first revision stands for it.
  const { rows } = await sql`(select at from revision where id <= ${revision} order by id desc limit 1)
    union all (select at from revision order by id limit 1) limit 1`.execute(db);
  const to = rows[0] === undefined ? 0 : Date.parse(momentRow.parse(rows[0]).at);
  return { from: to - Number(days) * DAY_MS, to };
};
