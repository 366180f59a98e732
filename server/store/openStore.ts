import { Kysely, PostgresDialect, sql } from 'kysely';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import pg from 'pg';
import { lockDirectory } from './directoryLock';
import { migrate } from './migrate';
import { openEmbedded } from './openEmbedded';
import { listenTo } from './sql/pgListener';
import { createSqlStore } from './sql/sqlStore';
import type { Store } from './store';

const CHANNEL = 'ioc_outbox';

/**
 * The embedded database under `dir`, locked to this process; `null` keeps it in memory, for tests. Nothing in a folder can tell
 * that it is a copy put back, so that every opening is taken for one: each channel has a new epoch, [ST4].
 * `onLost` hears that the database has ended by itself: nothing can be read or written any more.
 */
export const openEmbeddedStore = async (
  dir: string | null,
  now: () => Date,
  onLost: (error: Error) => void = () => undefined,
): Promise<Store> => {
  let unlock = async () => {};
  if (dir) {
    await mkdir(dir, { recursive: true });
    unlock = await lockDirectory(dir);
  }
  try {
    const db = await openEmbedded(dir, { onLost });
    const store = createSqlStore(db, now, { isAlone: true, announce: async () => {}, listen: () => () => {}, close: unlock });
    await store.renewEpochs().catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    return store;
  } catch (error) {
    await unlock();
    throw error;
  }
};

/**
 * PostgreSQL at `url` (15 or newer); commits of other gateways are heard by LISTEN. `gateway` names its chain in the audit: two of
 * one name share a chain and wait for each other there, which is right all the same.
 */
export const openPostgresStore = async (url: string, now: () => Date, gateway: string = hostname()): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', (error) => console.error(`PostgreSQL: ${error.message}`));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const listeners = new Set<() => void>();
  const begin = async () => {
    await migrate(db);
    return listenTo(url, CHANNEL, () => listeners.forEach((heard) => heard()));
  };
  const listener = await begin().catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return createSqlStore(db, now, {
    gateway,
    isAlone: false,
    announce: async (tx) => void (await sql`select pg_notify(${CHANNEL}, '')`.execute(tx)),
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    close: () => listener.close(),
  });
};
