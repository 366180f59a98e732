import { sql, type Kysely } from 'kysely';
import type { Db, Store } from '../store';
import { publishIn, readDependency, readHeads, renewEpoch, renewEpochIn, renewEpochs } from './channels';
import { readTail, trimStep } from './outbox';
import { closeMoment, readRevision, takeRevision } from './revisions';
import { createPassing } from './passing';
import { createStandings } from './standings';

/** The store over any engine that speaks the dialect of PostgreSQL 15; `wake` tells other processes of a commit. */
export const createSqlStore = (
  db: Kysely<unknown>,
  now: () => Date,
  wake: {
    /** The name of this gateway's chain in the audit; `ioc` where nobody else writes. */
    gateway?: string;
    /** No other process writes to this database: what this store has not written has not changed. */
    isAlone: boolean;
    announce(db: Db): Promise<void>;
    listen(listener: () => void): () => void;
    close(): Promise<void>;
  },
): Store => {
  const { gateway = 'ioc' } = wake;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const stopListening = wake.listen(tell);
  const passing = createPassing();
  // Another process may write there, and another connection is free: nobody has to be let in.
  const standings = createStandings(
    (channels) =>
      wake.isAlone
        ? passing.read(
            (work) => db.connection().execute(work),
            (tx, before) => readDependency(tx, before, channels),
          )
        : readDependency(db, null, channels),
    wake.isAlone,
  );
  const announced = async <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
    const result = await db
      .transaction()
      .execute(async (tx) => {
        const answer = await work(tx);
        await wake.announce(tx);
        return answer;
      })
      // Also when it failed: a commit whose answer was lost may have been one.
      .finally(standings.outdate);
    tell();
    return result;
  };
  return {
    read: async (asOf, view, { passes = false } = {}) => {
      const readAt = (tx: Db, revision: number) =>
        view({ db: tx, revision, dependency: (channels) => readDependency(tx, revision, channels) });
      if (asOf) await closeMoment(db, asOf);
      const begin = db.transaction().setIsolationLevel('repeatable read');
      // A moment is closed by a write of its own, which has to wait its turn.
      if (!passes || asOf !== null || !wake.isAlone) return begin.execute(async (tx) => readAt(tx, await readRevision(tx, asOf)));
      return passing.read(
        (work) => begin.execute(work),
        async (tx, before) => readAt(tx, before ?? (await readRevision(tx, null))),
      );
    },
    write: (actor, reason, view) =>
      announced(async (tx) => {
        const { id: revision, at } = await takeRevision(tx, now(), actor, reason);
        let isTold = false;
        const telling =
          <A extends unknown[]>(tell: (...told: A) => Promise<void>) =>
          (...told: A): Promise<void> => {
            isTold = true;
            return tell(...told);
          };
        return view({
          db: tx,
          gateway,
          revision,
          at,
          publish: telling(publishIn(tx, revision, at)),
          renewEpoch: telling(renewEpochIn(tx, revision)),
          // Once the heads have moved, what is read would belong to heads that nobody knows yet.
          pause: async () => {
            if (wake.isAlone && !isTold) await passing.pause(tx, revision - 1);
          },
        });
      }),
    record: (view) =>
      db.transaction().execute(async (tx) => view({ db: tx, gateway, revision: await readRevision(tx, null), at: now().toISOString() })),
    newest: standings.newest,
    ensureChannels: async (channels) => {
      for (const name of channels)
        await sql`insert into channel (name, epoch) values (${name}, ${crypto.randomUUID()}) on conflict do nothing`.execute(db);
      standings.outdate();
    },
    heads: () => readHeads(db),
    tail: (channel, since, limit) => readTail(db, channel, since, limit),
    trim: async (channel, keep) => {
      let forgotten = 0;
      for (;;) {
        const step = await db.transaction().execute((tx) => trimStep(tx, channel, keep, now()));
        if (step === 0) return forgotten;
        forgotten += step;
      }
    },
    renewEpoch: (channel) => announced((tx) => renewEpoch(tx, channel)),
    renewEpochs: () => announced(renewEpochs),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopListening();
      // The lock of a directory goes last: until then nobody else may open what is still being closed.
      await db.destroy().finally(() => wake.close());
    },
  };
};
