import { sql } from 'kysely';
import * as z from 'zod/mini';
import { bigintColumn, instant } from '../rows/columns';
import type { Db, Keep, Tail } from '../store';

const headColumns = z.object({ epoch: z.string(), head: bigintColumn, trimmed_to: bigintColumn });
const outboxRow = z.object({ seq: bigintColumn, revision: bigintColumn, at: instant, changes: z.unknown() });
const trimmedRow = z.object({ before: bigintColumn, trimmed_to: bigintColumn });
/** The channel's row is locked while rows are forgotten, so writers wait for no more than this many. */
const TRIM_BATCH = 5_000;

/** Head and rows in one statement, which reads one snapshot and needs no transaction. */
export const readTail = async (db: Db, channel: string, since: number, limit: number): Promise<Tail | null> => {
  const { rows } = await sql`select c.epoch, c.seq as head, c.trimmed_to, o.seq, o.revision, o.at, o.changes from channel c
    left join lateral (select * from outbox where channel = c.name and seq > ${since} order by seq limit ${limit}) o on true
    where c.name = ${channel} order by o.seq`.execute(db);
  if (!rows[0]) return null;
  const { epoch, head, trimmed_to: trimmedTo } = headColumns.parse(rows[0]);
  const kept = rows.filter((row) => z.looseObject({ seq: z.unknown() }).parse(row).seq !== null);
  return { channel, epoch, seq: head, trimmedTo, rows: kept.map((row) => outboxRow.parse(row)) };
};

/** One step of trimming, in a transaction; answers how many rows it forgot, at most TRIM_BATCH. */
export const trimStep = async (db: Db, channel: string, keep: Keep, now: Date): Promise<number> => {
  const oldest = new Date(now.getTime() - keep.ageMs).toISOString();
  // seq and `at` rise together, so that what is too old is a beginning of the outbox.
  const { rows } = await sql`with held as (select name, seq, trimmed_to from channel where name = ${channel} for update)
    update channel c set trimmed_to = least(held.trimmed_to + ${TRIM_BATCH}::bigint, greatest(held.trimmed_to, held.seq - ${keep.rows}::bigint,
      coalesce((select max(seq) from outbox where channel = ${channel} and at < ${oldest}::timestamptz), 0)))
    from held where c.name = held.name returning held.trimmed_to as before, c.trimmed_to`.execute(db);
  if (!rows[0]) return 0;
  const { before, trimmed_to: after } = trimmedRow.parse(rows[0]);
  if (after > before) await sql`delete from outbox where channel = ${channel} and seq <= ${after}`.execute(db);
  return after - before;
};
