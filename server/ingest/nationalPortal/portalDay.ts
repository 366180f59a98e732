import { sql } from 'kysely';
import * as z from 'zod/mini';
import { instant } from '../../store/rows/columns';
import type { Store } from '../../store/store';

/** After so many readings that broke off a day is given up. */
const MOST_ATTEMPTS = 6;
const FIRST_REST_MS = 30 * 60_000;
const LONGEST_REST_MS = 4 * 3_600_000;
const row = z.object({ attempts: z.int(), finished: z.boolean(), next_at: instant });

/** Whether the reading of a day is still to be done, now. */
export const isPortalDue = async (store: Store, day: string, now: number): Promise<boolean> => {
  const { rows } = await store.read(null, ({ db }) =>
    sql`select attempts, finished, next_at from national_portal_day where day = ${day}::date`.execute(db),
  );
  if (!rows[0]) return true;
  const { attempts, finished, next_at: next } = row.parse(rows[0]);
  return !finished && attempts < MOST_ATTEMPTS && Date.parse(next) <= now;
};

/** Notes how a reading of a day ended: one that broke off is tried again after a rest that doubles; a finished day stays so. */
export const notePortalDay = (store: Store, day: string, now: number, finished: boolean): Promise<void> =>
  store.record(async ({ db }) => {
    const { rows } = await sql`select attempts, finished, next_at from national_portal_day where day = ${day}::date`.execute(db);
    const attempts = (rows[0] ? row.parse(rows[0]).attempts : 0) + 1;
    const next = new Date(now + Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (attempts - 1))).toISOString();
    await sql`insert into national_portal_day (day, attempts, finished, next_at)
      values (${day}::date, ${attempts}, ${finished}, ${next}::timestamptz)
      on conflict (day) do update set attempts = excluded.attempts, next_at = excluded.next_at,
        finished = national_portal_day.finished or excluded.finished`.execute(db);
  });
