import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openEmbeddedStore, openPostgresStore } from './openStore';
import type { Store } from './store';

const url = process.env['TEST_DATABASE_URL'] ?? '';

const asServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** PostgreSQL in a database of its own, so that test files can run side by side; it is dropped at the close. */
const openPostgres = async (now: () => Date): Promise<Store> => {
  const name = `ioc_${randomUUID().replaceAll('-', '')}`;
  await asServer(`create database ${name}`);
  const store = await openPostgresStore(Object.assign(new URL(url), { pathname: `/${name}` }).href, now);
  return {
    ...store,
    close: async () => {
      await store.close();
      await asServer(`drop database ${name} with (force)`);
    },
  };
};

/** The engines that one suite runs on; PostgreSQL is skipped without TEST_DATABASE_URL. */
export const TEST_ENGINES = [
  { name: 'PGlite', open: (now: () => Date) => openEmbeddedStore(null, now), skip: false },
  { name: 'PostgreSQL', open: openPostgres, skip: !url },
];
