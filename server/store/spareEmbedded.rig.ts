import { CompiledQuery, Kysely } from 'kysely';
import { afterAll } from 'vitest';
import { rememberNew } from './madeNew.rig';
import { openEmbedded } from './openEmbedded';
import { pgliteDialect } from './sql/pgliteDialect';
import { createSqlStore } from './sql/sqlStore';
import type { Store } from './store';

interface Engine {
  db: Kysely<unknown>;
  makeNew: () => Promise<boolean>;
}
const raw = (db: Kysely<unknown>, statement: string, params: readonly unknown[] = []) =>
  db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, [...params]));

/** Nobody is at these: as they were when they were made. They end with the test file. */
const spare: Engine[] = [];
afterAll(async () => {
  for (const { db } of spare.splice(0)) await db.destroy();
});

const begin = async (): Promise<Engine> => {
  const db = await openEmbedded(null);
  return { db, makeNew: await rememberNew(async (statement, params) => (await raw(db, statement, params)).rows) };
};

const GONE = (): Error => Object.assign(new Error('database thread ended: closed'), { code: '08006' });

/**
 * As `openEmbeddedStore(null, now)`, but the engine that a test has closed is emptied and given to the next test of its file:
 * a new one costs a second. Who still asks after the close is refused, as by an engine that has ended.
 */
export const openSpareEmbedded = async (now: () => Date): Promise<Store> => {
  const engine = spare.pop() ?? (await begin());
  let isOpen = true;
  let last: Promise<unknown> = Promise.resolve();
  const thread = {
    query: async (statement: string, params: readonly unknown[]) => {
      if (!isOpen) throw GONE();
      const asked = raw(engine.db, statement, params);
      last = asked.catch(() => undefined);
      const { rows, numAffectedRows } = await asked;
      return { rows, affected: Number(numAffectedRows ?? 0) };
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await last;
      if (await engine.makeNew()) spare.push(engine);
      else await engine.db.destroy();
    },
  };
  const wake = { isAlone: true, announce: async () => {}, listen: () => () => {}, close: async () => {} };
  const store = createSqlStore(new Kysely<unknown>({ dialect: pgliteDialect(thread) }), now, wake);
  await store.renewEpochs();
  return store;
};
