import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { RefusedRow } from '../../contract/feeds/intake';
import { bigintColumn } from '../store/rows/columns';
import type { WriteView } from '../store/store';

/** At most so many changes travel in one message. */
const BATCH = 200;
const idRow = z.object({ id: bigintColumn });

/** Stores what open rows have become, keeps what they were, and publishes each that came in a station file once on `intake`. */
export const recordStates = async (view: WriteView, rows: readonly RefusedRow[]): Promise<void> => {
  const { rows: stored } = await sql`with told as (insert into refused_row_state (row_id, version, revision, state, reason, attempts,
      decided_by, decided_at, note)
    select r.id, r.version, ${view.revision}, r.state, r.reason, r.attempts, r."decidedBy", r."decidedAt", r.note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, version integer, state text, reason text, attempts integer,
      "decidedBy" text, "decidedAt" timestamptz, note text) returning row_id)
    select w.id from refused_row w join told on told.row_id = w.id where w.source is null`.execute(view.db);
  const ofFiles = new Set(stored.map((row) => idRow.parse(row).id));
  const told = rows.filter(({ id }) => ofFiles.has(id));
  for (let from = 0; from < told.length; from += BATCH) {
    await view.publish(
      'intake',
      told.slice(from, from + BATCH).map((row) => ({ kind: 'refusal.changed', row })),
    );
  }
};
