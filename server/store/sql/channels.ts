import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Change } from '../../../contract/events';
import { bigintColumn } from '../rows/columns';
import type { Db, Dependency, Head, WriteView } from '../store';

const headRow = z.pipe(
  z.object({ name: z.string(), epoch: z.string(), seq: bigintColumn, trimmed_to: bigintColumn }),
  z.transform(({ name, epoch, seq, trimmed_to: trimmedTo }): Head => ({ channel: name, epoch, seq, trimmedTo })),
);
const publishedRow = z.object({ revision: bigintColumn });

export const readHeads = async (db: Db): Promise<Head[]> => {
  const { rows } = await sql`select name, epoch, seq, trimmed_to from channel order by name`.execute(db);
  return rows.map((row) => headRow.parse(row));
};

export const readDependency = async (db: Db, revision: number, channels: readonly string[]): Promise<Dependency> => {
  const names = sql`(select jsonb_array_elements_text(${JSON.stringify(channels)}::jsonb))`;
  const { rows: published } = await sql`select coalesce(max(r.revision), 0) as revision from ${names} c(name)
    cross join lateral (select max(revision) as revision from channel_revision where channel = c.name and revision <= ${revision}) r`.execute(
    db,
  );
  const { rows } = await sql`select name, epoch, seq, trimmed_to from channel where name in ${names} order by name`.execute(db);
  const cursors = rows.map((row) => headRow.parse(row)).map(({ channel, epoch, seq }) => ({ channel, epoch, seq }));
  return { revision: publishedRow.parse(published[0]).revision, cursors };
};

const depend = (db: Db, channel: string, revision: number) =>
  sql`insert into channel_revision (channel, revision) values (${channel}, ${revision}) on conflict do nothing`.execute(db);

/** `WriteView.publish` of one transaction. */
export const publishIn =
  (db: Db, revision: number, at: string): WriteView['publish'] =>
  async (channel: string, changes: readonly Change[]) => {
    // The row lock that this takes is held to the commit: the next writer gets the next seq after us, never before.
    const { rows } = await sql`insert into channel (name, epoch, seq) values (${channel}, ${randomUUID()}, 1)
      on conflict (name) do update set seq = channel.seq + 1 returning name, epoch, seq, trimmed_to`.execute(db);
    const head = headRow.parse(rows[0]);
    await sql`insert into outbox (channel, seq, epoch, revision, at, changes)
      values (${channel}, ${head.seq}, ${head.epoch}, ${revision}, ${at}::timestamptz, ${JSON.stringify(changes)}::jsonb)`.execute(db);
    await depend(db, channel, revision);
  };

/** A new epoch at the same seq, with nothing kept; `seq` never goes back, so that a cursor is never taken for an older one. */
export const renewEpoch = async (db: Db, channel: string): Promise<void> => {
  await sql`insert into channel (name, epoch) values (${channel}, ${randomUUID()})
    on conflict (name) do update set epoch = excluded.epoch, trimmed_to = channel.seq`.execute(db);
  await sql`delete from outbox where channel = ${channel}`.execute(db);
};

/** `WriteView.renewEpoch` of one transaction. */
export const renewEpochIn =
  (db: Db, revision: number): WriteView['renewEpoch'] =>
  async (channel) => {
    await renewEpoch(db, channel);
    await depend(db, channel, revision);
  };
