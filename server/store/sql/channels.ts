import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Change } from '../../../contract/events';
import { bigintColumn } from '../rows/columns';
import type { Db, Dependency, Head, WriteView } from '../store';

const headRow = z.pipe(
  z.object({ name: z.string(), epoch: z.string(), seq: bigintColumn, trimmed_to: bigintColumn }),
  z.transform(({ name, epoch, seq, trimmed_to: trimmedTo }): Head => ({ channel: name, epoch, seq, trimmedTo })),
);
const standingRow = z.object({
  name: z.string(),
  epoch: z.nullable(z.string()),
  seq: z.nullable(bigintColumn),
  revision: z.nullable(bigintColumn),
});

export const readHeads = async (db: Db): Promise<Head[]> => {
  const { rows } = await sql`select name, epoch, seq, trimmed_to from channel order by name`.execute(db);
  return rows.map((row) => headRow.parse(row));
};

/** One statement, which reads one snapshot; `revision` null is no bound. */
export const readDependency = async (db: Db, revision: number | null, channels: readonly string[]): Promise<Dependency> => {
  const { rows } =
    await sql`select n.name, c.epoch, c.seq, r.revision from jsonb_array_elements_text(${JSON.stringify(channels)}::jsonb) n(name)
    left join channel c on c.name = n.name
    left join lateral (select revision from channel_revision where channel = n.name and revision <= coalesce(${revision}::bigint, 9223372036854775807)
      order by revision desc limit 1) r on true order by n.name`.execute(db);
  const standing = rows.map((row) => standingRow.parse(row));
  return {
    revision: Math.max(0, ...standing.map((each) => each.revision ?? 0)),
    cursors: standing.flatMap(({ name, epoch, seq }) => (epoch === null || seq === null ? [] : [{ channel: name, epoch, seq }])),
  };
};

const depend = (db: Db, channel: string, revision: number) =>
  sql`insert into channel_revision (channel, revision) values (${channel}, ${revision}) on conflict do nothing`.execute(db);

/** `WriteView.publish` of one transaction. */
export const publishIn =
  (db: Db, revision: number, at: string): WriteView['publish'] =>
  async (channel: string, changes: readonly Change[]) => {
    // The row lock that this takes is held to the commit: the next writer gets the next seq after us, never before.
    await sql`with head as (insert into channel (name, epoch, seq) values (${channel}, ${crypto.randomUUID()}, 1)
        on conflict (name) do update set seq = channel.seq + 1 returning name, epoch, seq),
      depend as (insert into channel_revision (channel, revision) values (${channel}, ${revision}) on conflict do nothing)
      insert into outbox (channel, seq, epoch, revision, at, changes)
        select name, seq, epoch, ${revision}, ${at}::timestamptz, ${JSON.stringify(changes)}::jsonb from head`.execute(db);
  };

/** A new epoch at the same seq, with nothing kept; `seq` never goes back, so that a cursor is never taken for an older one. */
export const renewEpoch = async (db: Db, channel: string): Promise<void> => {
  await sql`insert into channel (name, epoch) values (${channel}, ${crypto.randomUUID()})
    on conflict (name) do update set epoch = excluded.epoch, trimmed_to = channel.seq`.execute(db);
  await sql`delete from outbox where channel = ${channel}`.execute(db);
};

/** `Store.renewEpochs`; under the lock that writers take first, so that none of them stands in its way nor it in theirs. */
export const renewEpochs = async (db: Db): Promise<void> => {
  await sql`select value from revision_counter for update`.execute(db);
  await sql`update channel set epoch = gen_random_uuid()::text`.execute(db);
};

/** `WriteView.renewEpoch` of one transaction. */
export const renewEpochIn =
  (db: Db, revision: number): WriteView['renewEpoch'] =>
  async (channel) => {
    await renewEpoch(db, channel);
    await depend(db, channel, revision);
  };
