import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../../store/engines.rig';
import { move, newTask, openTasks } from '../tasks.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`another term for a task on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    beforeAll(async () => {
      rig = await openTasks(engine);
    }, 60_000);
    afterAll(() => rig.store.close());

    const later = (task: string) => ({ task, due: { kind: 'date', date: '2026-12-31' }, recurrence: null, reason: 'Chờ văn bản của Bộ' });

    it('[TK4] what was done late stays late: its term is not moved until it is opened again', async () => {
      const { id } = await rig.give('task.create', newTask({ due: { kind: 'date', date: '2026-11-10' } }));
      const done = await rig.give('task.setState', move(id, 'done', { result: 'Đã xong', doneOn: '2026-11-20' }), 1);
      const no = await rig.refused('task.reschedule', later(id), 2);
      expect([no.status, no.detail]).toEqual([400, 'Hãy mở lại nhiệm vụ trước khi đổi thời hạn.']);
      expect((await rig.detail(id)).task).toEqual(done);
      await rig.give('task.setState', move(id, 'doing', { note: 'Còn thiếu phụ lục' }), 2);
      expect((await rig.give('task.reschedule', later(id), 3)).due).toEqual({ kind: 'date', date: '2026-12-31' });
    });

    it('[TK4] nor is that of a task that was stopped', async () => {
      const { id } = await rig.give('task.create', newTask());
      await rig.give('task.setState', move(id, 'stopped', { note: 'Tỉnh dừng chủ trương' }), 1);
      expect((await rig.refused('task.reschedule', later(id), 2)).detail).toContain('mở lại');
    });
  });
}
