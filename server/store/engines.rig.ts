import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import pg from 'pg';
import { embeddedTemplate } from './embeddedTemplate';
import { openPostgresStore } from './openStore';
import { openSpareEmbedded } from './spareEmbedded.rig';
import type { Store } from './store';

const url = process.env['TEST_DATABASE_URL'] ?? '';

const at = (database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;

const asServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

const isThere = async (client: pg.Client, database: string): Promise<boolean> =>
  (await client.query('select 1 from pg_database where datname = $1', [database])).rows.length > 0;

/** One at a time, in whatever process: all test files that start together ask for it. */
const LOCK = 4_610_122;

/** An empty database of these very migrations: copying it costs tenths of what it takes to go through them. */
const template = async (now: () => Date): Promise<string> => {
  const name = `ioc_template_${basename(embeddedTemplate().path, '.tar').replace('pglite-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    if (await isThere(client, name)) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await (await openPostgresStore(at(draft), now)).close();
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
};
let made: Promise<string> | null = null;

/** PostgreSQL in a database of its own, so that test files can run side by side; it is dropped at the close. */
const openPostgres = async (now: () => Date): Promise<Store> => {
  const name = `ioc_${randomUUID().replaceAll('-', '')}`;
  made ??= template(now);
  await asServer(`create database ${name} template ${await made}`);
  const store = await openPostgresStore(at(name), now);
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
  { name: 'PGlite', open: openSpareEmbedded, skip: false },
  { name: 'PostgreSQL', open: openPostgres, skip: !url },
];
