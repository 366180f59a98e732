import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { HEALTH, openTasks, SCIENCE } from './tasks.rig';

const START_MS = 60_000;
const PLAN = 'qd-2542-2024-pl2:V.2';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`tasks and imports that changed, on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    const ask = async (feed: string, since: Date, asOf: string | null = null) => {
      const context = { store: rig.store, now: () => rig.clock.at, stationName: String, provenanceOf: () => 'imported' as const };
      return (await answer({ feed, params: { since: since.toISOString() }, asOf }, LOCAL_PRINCIPAL, context)).envelope.body;
    };
    const tasksSince = async (since: Date, asOf: string | null = null) =>
      FEEDS['task-changes'].body.parse(await ask('task-changes', since, asOf));
    const importsSince = async (since: Date) => FEEDS['import-changes'].body.parse(await ask('import-changes', since));
    const later = () => (rig.clock.at = new Date(rig.clock.at.getTime() + 60_000));

    beforeAll(async () => {
      rig = await openTasks(engine);
      await rig.store.ensureChannels(['imports']);
    }, START_MS);
    afterAll(() => rig.store.close());

    it('[HM8] the tasks of a document are told by the document, and not one by one', async () => {
      later();
      const { tasks, total, loaded } = await tasksSince(new Date('2026-11-01T00:00:00Z'));
      expect([tasks, total]).toEqual([[], 0]);
      expect(loaded.map(({ tasks: count, isFirst }) => [count, isFirst])).toEqual([
        [63, true],
        [12, true],
      ]);
      expect((await tasksSince(rig.clock.at)).loaded).toEqual([]);
    });

    it('[HM8] a task on which something was done is one row: what was done last, by whom, how it stood before, how often', async () => {
      const since = later();
      later();
      await rig.give('task.setState', { task: PLAN, state: 'doing', note: null, result: null, doneOn: null, evidence: [] }, 1);
      const between = later().toISOString();
      later();
      await rig.give('task.note', { task: PLAN, note: 'Đã có dự thảo', evidence: [] });
      later();
      const hand = { kind: 'hand' };
      const given = await rig.give('task.create', {
        title: 'Rà soát số liệu',
        body: null,
        origin: hand,
        leads: [HEALTH, SCIENCE],
        person: null,
        coordinating: [],
        due: { kind: 'none' },
        recurrence: null,
      });
      const { tasks, total, loaded } = await tasksSince(since);
      expect(total).toBe(2);
      expect(loaded).toEqual([]);
      expect(tasks).toMatchObject([
        { task: given.id, action: 'created', from: null, to: 'not-started', count: 1, leads: [HEALTH.name, SCIENCE.name] },
        { task: PLAN, action: 'note', note: 'Đã có dự thảo', by: LOCAL_PRINCIPAL.name, from: 'unknown', to: 'doing', count: 2 },
      ]);
      expect((await tasksSince(since, between)).tasks).toMatchObject([{ task: PLAN, action: 'state', count: 1 }]);
    });

    it('[HM8] a file that was stored and taken back is told twice, with who, when and why; one that only waits is not', async () => {
      const since = later();
      later();
      const bring = async (name: string, states: readonly (readonly [string, object])[]) => {
        const id = randomUUID();
        await rig.store.write('test', 'import', async ({ db, at, revision }) => {
          await sql`insert into import_file (id, kind, name, size, sha256, uploaded_by, uploaded_at, options, revision)
            values (${id}::uuid, 'observations', ${name}, 1, 'x', 'Người gửi', ${at}::timestamptz, '{}'::jsonb, ${revision})`.execute(db);
        });
        for (const [version, [state, body]] of states.entries()) {
          later();
          await rig.store.write('test', 'import', async ({ db, at, revision }) => {
            await sql`insert into import_state (import_id, version, revision, at, state, body)
              values (${id}::uuid, ${version}, ${revision}, ${at}::timestamptz, ${state}, ${JSON.stringify(body)}::jsonb)`.execute(db);
          });
        }
        return id;
      };
      const undone = { decidedBy: 'Trần B', recorded: 75, undone: { reason: 'Gửi nhầm kỳ' } };
      const id = await bring('thang-10.csv', [
        ['checked', {}],
        ['applied', { decidedBy: 'Lê A', recorded: 75 }],
        ['undone', undone],
      ]);
      await bring('hong.csv', [['refused', { reasons: ['Thiếu cột Kỳ.'] }]]);
      await bring('cho.csv', [['checked', {}]]);
      const { acts, total } = await importsSince(since);
      expect(total).toBe(3);
      expect(acts).toMatchObject([
        { name: 'hong.csv', act: 'refused', by: 'Người gửi', recorded: null, reason: 'Thiếu cột Kỳ.' },
        { file: id, act: 'undone', by: 'Trần B', recorded: 75, reason: 'Gửi nhầm kỳ' },
        { file: id, act: 'applied', by: 'Lê A', recorded: 75, reason: null },
      ]);
    });
  });
}
