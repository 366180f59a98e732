import { sql } from 'kysely';
import type { RefusedRow } from '../../../contract/feeds/intake';
import type { WriteView } from '../../store/store';

/** At most so many changes travel in one message. */
const BATCH = 200;

/** Stores what open rows have become, keeps what they were, and publishes each once on `intake`. */
export const recordStates = async (view: WriteView, rows: readonly RefusedRow[]): Promise<void> => {
  await sql`insert into refused_row_state (row_id, version, revision, state, reason, attempts, decided_by, decided_at, note)
    select r.id, r.version, ${view.revision}, r.state, r.reason, r.attempts, r."decidedBy", r."decidedAt", r.note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, version integer, state text, reason text, attempts integer,
      "decidedBy" text, "decidedAt" timestamptz, note text)`.execute(view.db);
  for (let from = 0; from < rows.length; from += BATCH) {
    await view.publish(
      'intake',
      rows.slice(from, from + BATCH).map((row) => ({ kind: 'refusal.changed', row })),
    );
  }
};
