import { sql } from 'kysely';
import * as z from 'zod/mini';
import { portalRow } from '../../sources/nationalPortal/portalRow';
import { instant } from '../../store/rows/columns';
import type { Db, Store } from '../../store/store';

const body = z.object({
  rows: z.array(portalRow),
  broken: z.array(z.object({ department: z.string(), raw: z.unknown(), reason: z.string() })),
  drift: z.nullable(z.string()),
  isBlocked: z.boolean(),
});
const row = z.object({ day: z.string(), period: z.string(), question: z.string(), is_whole: z.boolean(), body, at: instant });

/** What one question about one period was answered on a day; not `isWhole`: some of its pages alone. */
export interface PortalAnswer extends z.infer<typeof body> {
  day: string;
  period: string;
  question: string;
  isWhole: boolean;
  at: string;
}

/** Every answer that is not recorded yet, of whatever day. */
export const readPortalAnswers = async (db: Db): Promise<PortalAnswer[]> => {
  const { rows } = await sql`select day::text as day, period, question, is_whole, body, at from national_portal_answer
    order by day, period, question`.execute(db);
  return rows.map((each) => row.parse(each)).map(({ is_whole: isWhole, body: told, ...answer }) => ({ ...answer, ...told, isWhole }));
};

/** Keeps an answer, in the place of what the same question was answered before on that day. */
export const keepPortalAnswer = (store: Store, { day, period, question, isWhole, at, ...told }: PortalAnswer): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`insert into national_portal_answer (day, period, question, is_whole, body, at)
      values (${day}::date, ${period}, ${question}, ${isWhole}, ${JSON.stringify(told)}::jsonb, ${at}::timestamptz)
      on conflict (day, period, question) do update set is_whole = excluded.is_whole, body = excluded.body, at = excluded.at`.execute(db);
  });

/** Forgets the answers of a day that is recorded and will not be gone on with. */
export const forgetPortalAnswers = (store: Store, day: string): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`delete from national_portal_answer where day = ${day}::date`.execute(db);
  });
