import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATION_LIMITS, type Freshness } from '../../contract/rules/freshness';
import { readNotifications } from '../core/readNotifications';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { createNotify } from './notify';
import { runProducer } from './producer';
import { PRODUCERS } from './producers';

const notify = createNotify(async (_view, audience) => [audience]);
const definition = (id: string, registered: boolean) => ({
  id,
  kind: 'station',
  name: `Trạm ${id}`,
  owner: null,
  contact: null,
  limits: STATION_LIMITS,
  legalBasis: null,
  origin: null,
  provenance: 'imported',
  registered,
});

describe.each(TEST_ENGINES)('what tells people by itself, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  const clock = { at: new Date('2026-11-20T02:00:00Z') };
  let store: Store;
  const look = async () => {
    clock.at = new Date(clock.at.getTime() + 1_000);
    for (const producer of PRODUCERS) await runProducer(store, producer, notify);
  };
  const toldTo = async (person: string) =>
    (await store.read(null, ({ db, revision }) => readNotifications(db, revision, person))).items.map(({ key, params, link }) => ({
      key,
      params,
      link,
    }));
  const pass = (source: string, state: Freshness) =>
    store.write('watch', 'test', async ({ db, at, revision }) => {
      await sql`insert into source_state_log (source_id, at, state, data_at, revision)
        values (${source}, ${at}::timestamptz, ${state}, ${at}::timestamptz, ${revision})`.execute(db);
      clock.at = new Date(clock.at.getTime() + 60_000);
    });

  beforeAll(async () => {
    if (engine.skip) return;
    store = await engine.open(() => clock.at);
    await store.ensureChannels(['notifications', 'roster']);
    await store.write('test', 'sources', async ({ db, revision }) => {
      for (const source of [definition('A', true), definition('B', false)])
        await sql`insert into source (id, revision, body, recorder) values (${source.id}, ${revision}, ${JSON.stringify(source)}::jsonb, 'test')`.execute(
          db,
        );
    });
    await pass('A', 'dead');
    await look();
  });
  afterAll(async () => {
    if (!engine.skip) await store.close();
  });

  test('[NT14] a source that was silent before anyone looked is history; that it is back, is told', async () => {
    expect(await toldTo('role:data')).toEqual([]);
    await pass('A', 'fresh');
    await look();
    expect(await toldTo('role:data')).toEqual([{ key: 'source.back', params: { name: 'Trạm A' }, link: '/nguon-du-lieu?source=A' }]);
  });

  test('[NT14] that a source fell silent is told once, by two gateways too; what is only late, or counts nowhere, is not', async () => {
    await pass('A', 'late');
    await pass('A', 'dead');
    await pass('B', 'dead');
    await Promise.all([look(), look()]);
    await look();
    expect((await toldTo('role:data')).map(({ key }) => key)).toEqual(['source.dead', 'source.back']);
    const { revision } = await store.read(null, async (view) => view);
    await look();
    expect((await store.read(null, async (view) => view)).revision, 'nothing new spends no revision').toBe(revision);
  });

  test('[NT14] a reminder of a task goes to those whom it names, with its step, each once', async () => {
    await store.record(async ({ db }) => {
      await sql`insert into task (id) values ('NV-1')`.execute(db);
      const remind = (step: string, to: string, agencies: unknown[], giver: string) =>
        sql`insert into task_reminder (task_id, step, to_whom, last_day, due_on, agencies, person, giver, recorded_at)
          values ('NV-1', ${step}, ${to}, '2026-11-30', '2026-11-23', ${JSON.stringify(agencies)}::jsonb, null, ${giver}, ${clock.at.toISOString()}::timestamptz)`.execute(
          db,
        );
      const party = (agency: string | null) => ({ name: 'Sở', agency, note: null });
      await remind('week-before', 'lead', [party('so-y-te'), party('so-khcn'), party(null)], 'local');
      await remind('overdue-giver', 'giver', [party('so-y-te')], 'nguyen.van.a');
      await remind('escalated', 'leaders', [party('so-y-te')], 'seed');
    });
    await look();
    await look();
    const due = [{ key: 'task.due', params: { title: 'NV-1' }, link: '/nhiem-vu?nhiem-vu=NV-1' }];
    for (const person of ['agency:so-y-te', 'agency:so-khcn', 'role:duty']) expect(await toldTo(person)).toEqual(due);
    for (const person of ['nguyen.van.a', 'role:leader']) expect((await toldTo(person)).map(({ key }) => key)).toEqual(['task.late']);
  });
});
