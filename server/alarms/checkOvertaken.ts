import { sql } from 'kysely';
import type { WriteView } from '../store/store';
import type { SpanTaken } from './takeSpan';

/** Somebody changed a condition, or something older than a timer came, while this look went on: it is to be looked at again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** In the transaction of what a look at revision `newest` has found: that it still is what there was to find. @throws Overtaken */
export const checkOvertaken = async ({ db, revision }: WriteView, newest: number, { lastTimer }: SpanTaken): Promise<void> => {
  if (revision === newest + 1) return;
  const before = lastTimer === null ? null : new Date(lastTimer).toISOString();
  const { rows } =
    await sql`select 1 where exists (select 1 from alarm_condition where revision > ${newest}) or exists (select 1 from revision
    where id > ${newest} and id < ${revision} and at < ${before}::timestamptz)`.execute(db);
  if (rows.length > 0) throw new Overtaken('something came in between');
};
