import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { readNotifications } from '../core/readNotifications';
import type { TEST_ENGINES } from '../store/engines.rig';
import { createNotify } from './notify';
import { runProducer } from './producer';
import { PRODUCERS } from './producers';

const notify = createNotify(async (_view, audience) => [audience]);

/** A store with a clock of its own in which every audience is one person of that name; every producer has looked once: for tests. */
export const openProducers = async (engine: (typeof TEST_ENGINES)[number]) => {
  const clock = { at: new Date('2026-11-20T02:00:00Z') };
  const store = await engine.open(() => clock.at);
  await store.ensureChannels(['notifications', 'roster', 'indicators']);
  const look = async () => {
    clock.at = new Date(clock.at.getTime() + 1_000);
    for (const producer of PRODUCERS) await runProducer(store, producer, notify);
  };
  const itemsOf = async (person: string) => (await store.read(null, ({ db, revision }) => readNotifications(db, revision, person))).items;
  const advance = (id: string, version: number, state: string, body: object = {}) =>
    store.write('test', 'import', async ({ db, at, revision }) => {
      await sql`insert into import_state (import_id, version, revision, at, state, body)
        values (${id}::uuid, ${version}, ${revision}, ${at}::timestamptz, ${state}, ${JSON.stringify(body)}::jsonb)`.execute(db);
    });
  /** A file with these states, one after the other. */
  const bring = async (name: string, states: readonly (string | readonly [string, object])[], uploader: string | null = null) => {
    const id = randomUUID();
    await store.write('test', 'import', async ({ db, at, revision }) => {
      await sql`insert into import_file (id, kind, name, size, sha256, uploaded_by, uploader, uploaded_at, options, revision)
        values (${id}::uuid, 'observations', ${name}, 1, 'x', 'Người gửi', ${uploader}, ${at}::timestamptz, '{}'::jsonb, ${revision})`.execute(
        db,
      );
    });
    for (const [version, each] of states.entries())
      await (typeof each === 'string' ? advance(id, version, each) : advance(id, version, each[0], each[1]));
    return id;
  };
  await store.write('test', 'first', async () => undefined);
  await look();
  return {
    store,
    look,
    itemsOf,
    toldTo: async (person: string) => (await itemsOf(person)).map(({ key, params, link }) => ({ key, params, link })),
    advance,
    bring,
  };
};
