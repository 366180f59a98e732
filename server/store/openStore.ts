import { Kysely, PostgresDialect, sql } from 'kysely';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { lockDirectory } from './directoryLock';
import { migrate } from './migrate';
import { createSqlStore } from './sql/sqlStore';
import { pgliteDialect } from './sql/pgliteDialect';
import { openPgliteThread } from './sql/pgliteThread';
import type { Store } from './store';

const CHANNEL = 'ioc_outbox';

/** The embedded database under `dir`, locked to this process; `null` keeps it in memory, for tests. */
export const openEmbeddedStore = async (dir: string | null, now: () => Date): Promise<Store> => {
  let unlock = async () => {};
  let path: string | null = null;
  if (dir) {
    await mkdir(dir, { recursive: true });
    unlock = await lockDirectory(dir);
    path = join(dir, 'pg');
  }
  try {
    const thread = await openPgliteThread(path).catch((cause: unknown) => {
      throw new Error(
        `Không mở được cơ sở dữ liệu trong ${dir ?? 'bộ nhớ'}. Thư mục có thể đã hỏng: hãy khôi phục bản sao lưu, hoặc chuyển thư mục đi nơi khác nếu chấp nhận bắt đầu lại.`,
        { cause },
      );
    });
    const db = new Kysely<unknown>({ dialect: pgliteDialect(thread) });
    await migrate(db);
    return createSqlStore(db, now, { announce: async () => {}, listen: () => () => {}, close: unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
};

/** PostgreSQL at `url` (15 or newer); commits of other gateways are heard by LISTEN. */
export const openPostgresStore = async (url: string, now: () => Date): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', (error) => console.error(`PostgreSQL: ${error.message}`));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  const listener = new pg.Client({ connectionString: url });
  listener.on('error', (error) => console.error(`PostgreSQL LISTEN: ${error.message}`));
  await listener.connect();
  await listener.query(`listen ${CHANNEL}`);
  return createSqlStore(db, now, {
    announce: async (tx) => void (await sql`select pg_notify(${CHANNEL}, '')`.execute(tx)),
    listen: (heard) => {
      listener.on('notification', heard);
      return () => listener.off('notification', heard);
    },
    close: () => listener.end(),
  });
};
