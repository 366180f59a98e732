import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Cursor } from '../../../contract/feed';
import { bigintColumn, instant } from '../rows/columns';
import type { Db, Store, WriteView } from '../store';

const headRow = z.object({ name: z.string(), epoch: z.string(), seq: bigintColumn, trimmed_to: bigintColumn });
const outboxRow = z.object({ seq: bigintColumn, epoch: z.string(), revision: bigintColumn, at: instant, changes: z.unknown() });
const revisionRow = z.object({ id: bigintColumn });

const readRevision = async (db: Db, asOf: string | null): Promise<number> => {
  const { rows } = await (
    asOf
      ? sql`select coalesce(max(id), 0) as id from revision where at <= ${asOf}::timestamptz`
      : sql`select coalesce(max(id), 0) as id from revision`
  ).execute(db);
  return revisionRow.parse(rows[0]).id;
};

const readCursors = async (db: Db, channels: readonly string[]): Promise<Cursor[]> => {
  const { rows } = await sql`select name, epoch, seq, trimmed_to from channel
    where name in (select jsonb_array_elements_text(${JSON.stringify(channels)}::jsonb))`.execute(db);
  return rows.map((row) => headRow.parse(row)).map(({ name, epoch, seq }) => ({ channel: name, epoch, seq }));
};

const publish =
  (db: Db, revision: number, at: string): WriteView['publish'] =>
  async (channel, changes) => {
    // The row lock that this takes is held to the commit: the next writer gets the next seq after us, never before.
    const { rows } = await sql`insert into channel (name, epoch, seq) values (${channel}, ${randomUUID()}, 1)
    on conflict (name) do update set seq = channel.seq + 1 returning name, epoch, seq, trimmed_to`.execute(db);
    const head = headRow.parse(rows[0]);
    await sql`insert into outbox (channel, seq, epoch, revision, at, changes)
    values (${channel}, ${head.seq}, ${head.epoch}, ${revision}, ${at}::timestamptz, ${JSON.stringify(changes)}::jsonb)`.execute(db);
  };

/** The store over any engine that speaks the dialect of PostgreSQL 15; `wake` tells other processes of a commit. */
export const createSqlStore = (
  db: Kysely<unknown>,
  now: () => Date,
  wake: { announce(db: Db): Promise<void>; listen(listener: () => void): () => void; close(): Promise<void> },
): Store => {
  const listeners = new Set<() => void>();
  const stopListening = wake.listen(() => listeners.forEach((listener) => listener()));
  return {
    read: (asOf, view) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const revision = await readRevision(tx, asOf);
          return view({ db: tx, revision, cursors: (channels) => readCursors(tx, channels) });
        }),
    write: async (actor, reason, view) => {
      const result = await db.transaction().execute(async (tx) => {
        const { rows } = await sql`update revision_counter set value = value + 1 returning value as id`.execute(tx);
        const { id: revision } = revisionRow.parse(rows[0]);
        // A clock set back must not put a later revision before an earlier one.
        const { rows: stamped } = await sql`insert into revision (id, at, actor, reason)
          values (${revision}, greatest(${now().toISOString()}::timestamptz, (select max(at) from revision)), ${actor}, ${reason})
          returning at`.execute(tx);
        const { at } = z.object({ at: instant }).parse(stamped[0]);
        const answer = await view({ db: tx, revision, at, publish: publish(tx, revision, at) });
        await wake.announce(tx);
        return answer;
      });
      listeners.forEach((listener) => listener());
      return result;
    },
    ensureChannels: async (channels) => {
      for (const name of channels)
        await sql`insert into channel (name, epoch) values (${name}, ${randomUUID()}) on conflict do nothing`.execute(db);
    },
    tail: async (channel, since, limit) => {
      return db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const { rows: heads } = await sql`select name, epoch, seq, trimmed_to from channel where name = ${channel}`.execute(tx);
          if (!heads[0]) return null;
          const head = headRow.parse(heads[0]);
          const { rows } = await sql`select seq, epoch, revision, at, changes from outbox
          where channel = ${channel} and seq > ${since} order by seq limit ${limit}`.execute(tx);
          return { epoch: head.epoch, seq: head.seq, trimmedTo: head.trimmed_to, rows: rows.map((row) => outboxRow.parse(row)) };
        });
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopListening();
      await wake.close();
      await db.destroy();
    },
  };
};
