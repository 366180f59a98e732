import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Settlement } from '../core/notice';
import { bigintColumn } from '../store/rows/columns';
import type { WriteView } from '../store/store';

const settledRow = z.object({ id: bigintColumn, person: z.string() });

/** Marks what asks for nothing any more, each once, the first reason staying; answers what is newly marked, and for whom. */
export const settle = async (
  { db, at, revision }: WriteView,
  settlements: readonly Settlement[],
): Promise<{ id: number; person: string }[]> => {
  if (settlements.length === 0) return [];
  const given = settlements.flatMap(({ eventIds, why }) => eventIds.map((event) => ({ event, why }))).map((each, n) => ({ ...each, n }));
  const { rows } = await sql`with fresh as (
      insert into notification_settled (notification_id, why, at, revision)
      select distinct on (n.id) n.id, g.why, ${at}::timestamptz, ${revision}::bigint
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(event text, why text, n integer) join notification n on n.event_id = g.event
      order by n.id, g.n on conflict (notification_id) do nothing returning notification_id)
    select r.notification_id as id, r.person from fresh join notification_recipient r on r.notification_id = fresh.notification_id`.execute(
    db,
  );
  return rows.map((row) => settledRow.parse(row));
};
