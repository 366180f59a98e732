import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn, instant } from '../rows/columns';
import type { Db } from '../store';

const revisionRow = z.object({ id: bigintColumn });
const stampedRow = z.object({ id: bigintColumn, at: instant });

/** The newest revision, or the last one at or before `asOf`. */
export const readRevision = async (db: Db, asOf: string | null): Promise<number> => {
  // `at` never falls as `id` rises, so the search goes back from the newest and stops at the first.
  const bound = asOf ? sql`where at <= ${asOf}::timestamptz` : sql``;
  const { rows } = await sql`select id from revision ${bound} order by id desc limit 1`.execute(db);
  return rows[0] ? revisionRow.parse(rows[0]).id : 0;
};

/**
 * Closes a moment before it is read: waits for the write under way, and makes every later one be dated after it, so that
 * the same question about the past has the same answer for ever, [FD4]. A moment before the last revision is closed already.
 */
export const closeMoment = async (db: Db, asOf: string): Promise<void> => {
  await sql`update revision_counter set closed_at = ${asOf}::timestamptz
    where closed_at < ${asOf}::timestamptz and ${asOf}::timestamptz >= coalesce((select at from revision order by id desc limit 1), '-infinity')`.execute(
    db,
  );
};

/** The next revision, under the lock of the counter's row, which is held to the commit: commit order, [ST1]. */
export const takeRevision = async (db: Db, now: Date, actor: string, reason: string): Promise<{ id: number; at: string }> => {
  // A clock set back must not put a later revision before an earlier one, nor before a moment already answered for.
  const { rows: taken } = await sql`update revision_counter set value = value + 1 returning value as id`.execute(db);
  const { id } = revisionRow.parse(taken[0]);
  const { rows } = await sql`insert into revision (id, at, actor, reason)
    values (${id}, greatest(${now.toISOString()}::timestamptz, (select at from revision order by id desc limit 1),
      (select closed_at + interval '1 millisecond' from revision_counter)), ${actor}, ${reason})
    returning id, at`.execute(db);
  return stampedRow.parse(rows[0]);
};
