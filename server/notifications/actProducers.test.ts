import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSample } from '../core/imports.rig';
import { TEST_ENGINES } from '../store/engines.rig';
import { openProducers } from './producers.rig';

describe.each(TEST_ENGINES)('what people are told of tasks and figures, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  let rig: Awaited<ReturnType<typeof openProducers>>;
  beforeAll(async () => {
    if (!engine.skip) rig = await openProducers(engine);
  }, 60_000);
  afterAll(async () => {
    if (!engine.skip) await rig.store.close();
  });

  test('[NT16] whoever is newly charged with a task is told, in which part; who was charged before, and a plan that is loaded, is not', async () => {
    const party = (agency: string | null, name: string) => ({ name, agency, note: null });
    const write = (version: number, action: string, leads: unknown[], coordinating: unknown[]) =>
      rig.store.write('test', 'task', async ({ db, revision }) => {
        await sql`insert into task (id) values ('NV-9') on conflict do nothing`.execute(db);
        await sql`insert into task_version (task_id, version, revision, actor, entry, body) values ('NV-9', ${version}, ${revision}, 'test',
          ${JSON.stringify({ action })}::jsonb, ${JSON.stringify({ title: 'Rà soát', leads, coordinating })}::jsonb)`.execute(db);
      });
    await write(1, 'seeded', [party('so-xay-dung', 'Sở Xây dựng')], []);
    await rig.look();
    await write(
      2,
      'assigned',
      [party('so-xay-dung', 'Sở Xây dựng'), party('ubnd-03646', 'UBND phường Tô Hiệu')],
      [party('so-gddt', 'Sở GD')],
    );
    await rig.look();
    await rig.look();
    const link = '/nhiem-vu?nhiem-vu=NV-9';
    expect(await rig.toldTo('agency:so-xay-dung')).toEqual([]);
    expect(await rig.toldTo('agency:ubnd-03646')).toEqual([{ key: 'task.assigned', params: { title: 'Rà soát', part: 'lead' }, link }]);
    expect(await rig.toldTo('agency:so-gddt')).toEqual([
      { key: 'task.assigned', params: { title: 'Rà soát', part: 'coordinating' }, link },
    ]);
  });

  test('[NT16] leaders are told that a figure was called in doubt, and that it was confirmed, by whom and of which period', async () => {
    await recordSample(rig.store);
    await rig.look();
    await rig.store.write('test', 'figure', async ({ db, at, revision }) => {
      for (const [version, act] of ['flag', 'withdraw-verdict', 'confirm'].entries())
        await sql`insert into figure_act (figure, version, revision, set_id, figure_revision, value, act, note, agency_id, agency_name, actor, actor_name, at)
          values ('mau/TY-LE/actual/2026-10//', ${version}, ${revision}, 'mau', 1, '{}'::jsonb, ${act}, 'Lệch với báo cáo', 'so-tai-chinh', 'Sở Tài chính',
            'local', 'Người', ${at}::timestamptz)`.execute(db);
    });
    await rig.look();
    const told = (await rig.toldTo('role:leader')).filter(({ key }) => key.startsWith('figure'));
    expect(told.map(({ key, params }) => [key, params['name'], params['period'], params['by']])).toEqual([
      ['figure.confirmed', 'Chỉ tiêu mẫu TY-LE', '2026-10', 'Sở Tài chính'],
      ['figure.flagged', 'Chỉ tiêu mẫu TY-LE', '2026-10', 'Sở Tài chính'],
    ]);
    expect(told[1]?.link).toBe('/xac-nhan-so-lieu?group=flagged&figure=confirm%3Amau%2FTY-LE%2Factual%2F2026-10%2F%2F');
  });
});
