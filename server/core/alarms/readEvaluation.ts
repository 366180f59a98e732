import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Health } from '../../../contract/health';
import { instant } from '../../store/rows/columns';
import type { Db } from '../../store/store';

/** An evaluator says every few seconds that it is there. */
const STOPPED_AFTER_MS = 60_000;
const placeRow = z.object({ looked_at: z.nullable(instant) });

/** When alarms were last evaluated, and whether that is too long ago; `now` in ms since 1970. */
export const readEvaluation = async (db: Db, now: number): Promise<Health['alarms']> => {
  const { rows } = await sql`select nullif(timers_to, '-infinity'::timestamptz) as looked_at from alarm_evaluator`.execute(db);
  const lookedAt = placeRow.parse(rows[0]).looked_at;
  if (lookedAt === null) return { state: 'never', lookedAt };
  return { state: now - Date.parse(lookedAt) > STOPPED_AFTER_MS ? 'stopped' : 'running', lookedAt };
};
