import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { move, newTask, openTasks } from './tasks.rig';
import { TEST_ENGINES } from '../store/engines.rig';
import { recordDueReminders } from '../ingest/taskReminders';

const line = z.object({ task_id: z.string(), step: z.string(), to_whom: z.string(), last_day: z.string(), giver: z.string() });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`reminders on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    beforeAll(async () => (rig = await openTasks(engine)));
    afterAll(() => rig?.store.close());
    const written = async () => {
      const { rows } = await rig.store.read(null, ({ db }) =>
        sql`select task_id, step, to_whom, last_day::text as last_day, giver from task_reminder order by id`.execute(db),
      );
      return rows.map((row) => line.parse(row));
    };
    const lookAt = (day: string) => recordDueReminders(rig.store, new Date(`${day}T01:00:00Z`));

    it('[TK8] none are written of the plans, of which nobody has told anything', async () => {
      expect(await lookAt('2026-11-22')).toBe(0);
      expect(await written()).toEqual([]);
    });

    it('[TK8] each is written once for one term and step, by however many gateways, and spends no revision', async () => {
      const { id } = await rig.give('task.create', newTask({ due: { kind: 'date', date: '2026-12-01' } }));
      const revision = await rig.revision();
      const twice = await Promise.all([lookAt('2026-11-24'), lookAt('2026-11-24')]);
      expect(twice.toSorted()).toEqual([0, 1]);
      expect(await lookAt('2026-11-25')).toBe(0);
      expect(await lookAt('2026-12-02')).toBe(2);
      expect(await rig.revision()).toBe(revision);
      const own = { task_id: id, last_day: '2026-12-01', giver: 'local' };
      expect(await written()).toEqual([
        { ...own, step: 'week-before', to_whom: 'lead' },
        { ...own, step: 'overdue', to_whom: 'lead' },
        { ...own, step: 'overdue-giver', to_whom: 'giver' },
      ]);
    });

    it('[TK8] in the place of an agency that is no more, the one that came after it is reminded', async () => {
      const lead = { name: 'Sở Thông tin và Truyền thông', agency: 'so-tttt', note: null };
      const { id } = await rig.give('task.create', newTask({ leads: [lead], due: { kind: 'date', date: '2026-11-28' } }));
      expect(await lookAt('2026-11-27')).toBe(1);
      const { rows } = await rig.store.read(null, ({ db }) => sql`select agencies from task_reminder where task_id = ${id}`.execute(db));
      expect(rows).toEqual([{ agencies: [{ name: 'Sở Khoa học và Công nghệ', agency: 'so-khcn', note: null }] }]);
      await rig.give('task.setState', move(id, 'stopped', { note: 'Không còn cần' }), 1);
    });

    it('[TK8] a new term begins them anew, and what is done is left alone', async () => {
      rig.clock.at = new Date('2026-12-03T02:00:00Z');
      const before = (await written()).length;
      const { id, version } = (await rig.all()).findLast(({ state }) => state === 'not-started') ?? { id: '', version: 0 };
      const due = { kind: 'date', date: '2026-12-20' };
      await rig.give('task.reschedule', { task: id, due, recurrence: null, reason: 'Gia hạn theo đề nghị' }, version);
      expect(await lookAt('2026-12-13')).toBe(1);
      await rig.give('task.setState', move(id, 'done', { result: 'Đã hoàn thành' }), version + 1);
      expect(await lookAt('2026-12-30')).toBe(0);
      expect((await written()).slice(before)).toMatchObject([{ task_id: id, step: 'week-before', last_day: '2026-12-20' }]);
    });
  });
}
