import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openSpareEmbedded } from './spareEmbedded.rig';
import { openEmbeddedStore } from './openStore';
import type { Store } from './store';

const now = (): Date => new Date('2026-11-20T02:00:00Z');
const rowsOf = (store: Store, statement: string) => store.record(async ({ db }) => (await sql.raw(statement).execute(db)).rows);

/** Each table with its rows, each count with where it stands; what is drawn by lot (epochs) left out. */
const contentOf = async (store: Store) => {
  const names = (await rowsOf(store, `select tablename as name from pg_tables where schemaname = 'public' order by 1`)).map((row) =>
    String(Object(row).name),
  );
  const tables = await Promise.all(
    names.map(async (name) => [name, await rowsOf(store, `select to_jsonb(t) - 'epoch' as row from ${name} t`)]),
  );
  return { tables, counts: await rowsOf(store, `select sequencename, last_value from pg_sequences order by 1`) };
};
const migrations = (content: Awaited<ReturnType<typeof contentOf>>) => content.tables.filter(([name]) => name !== 'kysely_migration');

it('an engine that a test has closed holds what a new one holds, whatever was written, drawn, set or added', async () => {
  const fresh = await openEmbeddedStore(null, now);
  const expected = await contentOf(fresh);
  await fresh.close();

  const used = await openSpareEmbedded(now);
  await used.ensureChannels(['indicators', 'readings']);
  await used.write('test', 'some rows', async (view) => {
    await view.publish('indicators', []);
    await sql`insert into audit (at, actor, command, outcome, revision, request_digest, gateway, chain_seq, prev_hash, hash)
      values (now(), 'x', 'y', 'done', 1, 'd', 'g', 1, 'p', 'h')`.execute(view.db);
  });
  await used.write('test', 'a month', async ({ db }) => {
    await sql`create table reading_far partition of reading for values from ('1990-01-01') to ('1990-02-01')`.execute(db);
    await sql`set session statement_timeout = 12345`.execute(db);
  });
  await used.close();
  await expect(used.heads()).rejects.toThrow(/destroyed/);

  const again = await openSpareEmbedded(now);
  const found = await contentOf(again);
  expect(migrations(found)).toEqual(migrations(expected));
  expect(found.counts).toEqual(expected.counts);
  expect(await rowsOf(again, 'show statement_timeout')).toEqual([{ statement_timeout: '0' }]);
  expect(await rowsOf(again, 'show session_replication_role')).toEqual([{ session_replication_role: 'origin' }]);
  await again.close();
});

it('an engine whose shape a test has changed is given to nobody else', async () => {
  const used = await openSpareEmbedded(now);
  await used.write('test', 'a shape', async ({ db }) => void (await sql`alter table audit add column more text`.execute(db)));
  await used.close();
  const next = await openSpareEmbedded(now);
  expect(
    await rowsOf(next, `select column_name from information_schema.columns where table_name = 'audit' and column_name = 'more'`),
  ).toEqual([]);
  await next.close();
});
