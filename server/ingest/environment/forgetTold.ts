import { sql } from 'kysely';
import type { Store } from '../../store/store';

/** Forgets which measurements were told by the revisions that the evaluator of alarms has passed: nobody else asks. */
export const forgetTold = (store: Store): Promise<void> =>
  store.record(async ({ db }) => {
    await sql`delete from reading_told where revision <= (select cursor from alarm_evaluator)`.execute(db);
  });
