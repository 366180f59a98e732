import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { HEALTH, move, newTask, openTasks, SCIENCE } from './tasks.rig';

const LATE = 'Nhiệm vụ vừa được người khác cập nhật';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`tasks on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openTasks>>;
    beforeAll(async () => (rig = await openTasks(engine)));
    afterAll(() => rig?.store.close());

    it('[TK5] a task given is version 1, not started, and told of once; its journal says who gave it', async () => {
      const before = (await rig.all()).length;
      const task = await rig.give('task.create', newTask());
      expect(task).toMatchObject({ state: 'not-started', version: 1, leads: [HEALTH], origin: { kind: 'hand' }, doneOn: null });
      expect((await rig.all()).length).toBe(before + 1);
      expect((await rig.all()).at(-1)).toEqual(task);
      const { journal } = await rig.detail(task.id);
      expect(journal).toEqual([{ version: 1, at: task.createdAt, by: 'Người dùng tại máy', action: 'created', note: null, changes: [] }]);
      const told = (await rig.published()).filter((each) => each.kind === 'task.changed' && each.task.id === task.id);
      expect(told).toEqual([{ kind: 'task.changed', task, entry: journal[0] }]);
    });

    it('[TK5] every change is a line of the journal, and the past is answered as it was', async () => {
      const given = await rig.give('task.create', newTask());
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      const then = new Date(rig.clock.at.getTime() - 1).toISOString();
      const moved = await rig.give(
        'task.assign',
        { task: given.id, leads: [SCIENCE], person: 'Nguyễn Văn A', coordinating: [HEALTH], note: 'Đúng chức năng' },
        1,
      );
      const noted = await rig.give('task.note', {
        task: given.id,
        note: 'Đã xong 40% khối lượng',
        evidence: [{ kind: 'document', number: '12/BC-SKHCN' }],
      });
      expect([moved.version, noted.version]).toEqual([2, 3]);
      const { task, journal } = await rig.detail(given.id);
      expect(task).toEqual(noted);
      expect(task.lastNote?.text).toBe('Đã xong 40% khối lượng');
      expect(journal.map(({ action, note, changes }) => ({ action, note, changes }))).toEqual([
        { action: 'created', note: null, changes: [] },
        {
          action: 'assigned',
          note: 'Đúng chức năng',
          changes: [
            { field: 'leads', from: ['Sở Y tế'], to: ['Sở Khoa học và Công nghệ'] },
            { field: 'coordinating', from: [], to: ['Sở Y tế'] },
            { field: 'person', from: null, to: 'Nguyễn Văn A' },
          ],
        },
        {
          action: 'note',
          note: 'Đã xong 40% khối lượng',
          changes: [{ field: 'evidence', added: [{ kind: 'document', number: '12/BC-SKHCN' }] }],
        },
      ]);
      expect(await rig.detail(given.id, then)).toEqual({ task: given, journal: journal.slice(0, 1) });
    });

    it('[TK6] a command decided on what is no longer true changes nothing and is told what is', async () => {
      const given = await rig.give('task.create', newTask());
      const doing = await rig.give('task.setState', move(given.id, 'doing'), 1);
      const late = await rig.refused(
        'task.reschedule',
        { task: given.id, due: { kind: 'ongoing' }, recurrence: null, reason: 'Kéo dài' },
        1,
      );
      expect(late.status).toBe(409);
      expect(late.detail).toContain(LATE);
      expect(late.current).toEqual({ task: doing });
      expect((await rig.detail(given.id)).task).toEqual(doing);
      expect((await rig.refused('task.setState', move(given.id, 'done', { result: 'Đã xong' }))).status).toBe(400);
      expect((await rig.refused('task.note', { task: given.id, note: 'Ghi muộn', evidence: [] }, 1)).status).toBe(409);
    });

    it('[TK4] done needs a result and keeps its day; opening again needs a reason and takes the day away', async () => {
      const { id } = await rig.give('task.create', newTask());
      expect((await rig.refused('task.setState', move(id, 'done'), 1)).detail).toContain('kết quả');
      expect((await rig.refused('task.setState', move(id, 'done', { result: 'Đã xong hồ sơ', doneOn: '2026-11-23' }), 1)).detail).toContain(
        'chưa tới',
      );
      const done = await rig.give('task.setState', move(id, 'done', { result: 'Đã xong hồ sơ', doneOn: '2026-11-20' }), 1);
      expect(done).toMatchObject({ state: 'done', doneOn: '2026-11-20', result: 'Đã xong hồ sơ' });
      expect((await rig.refused('task.setState', move(id, 'doing'), 2)).detail).toContain('lý do');
      const open = await rig.give('task.setState', move(id, 'doing', { note: 'Còn thiếu phụ lục' }), 2);
      expect(open).toMatchObject({ state: 'doing', doneOn: null, result: 'Đã xong hồ sơ' });
      expect((await rig.refused('task.setState', move(id, 'unknown'), 3)).status).toBe(400);
      expect((await rig.give('task.setState', move(id, 'done', { result: 'Đã đủ phụ lục' }), 3)).doneOn).toBe('2026-11-22');
    });

    it('[TK4] a new term has a reason, is another term, and a recurring one begins at a date', async () => {
      const { id } = await rig.give('task.create', newTask());
      const change = (due: object, more: object = {}) => ({ task: id, due, recurrence: null, reason: 'Chờ văn bản của Bộ', ...more });
      expect((await rig.refused('task.reschedule', change({ kind: 'date', date: '2026-12-15' }, { reason: ' ' }), 1)).status).toBe(400);
      expect((await rig.refused('task.reschedule', change({ kind: 'date', date: '2026-12-01' }), 1)).detail).toContain('trùng');
      const weekly = { every: 'week', interval: 1, until: null };
      expect((await rig.refused('task.reschedule', change({ kind: 'ongoing' }, { recurrence: weekly }), 1)).detail).toContain(
        'ngày đến hạn',
      );
      const moved = await rig.give('task.reschedule', change({ kind: 'period', period: '2027-Q1' }), 1);
      expect(moved.due).toEqual({ kind: 'period', period: '2027-Q1' });
      expect(moved.dueSince).toBe(moved.changedAt);
    });

    it('[TK7] a recurring task that is done begins its next round, and its last round closes it', async () => {
      const recurrence = { every: 'month', interval: 1, until: '2026-12-31' };
      const { id } = await rig.give('task.create', newTask({ due: { kind: 'date', date: '2026-11-20' }, recurrence }));
      const second = await rig.give('task.setState', move(id, 'done', { result: 'Báo cáo tháng 11' }), 1);
      expect(second).toMatchObject({
        state: 'not-started',
        due: { kind: 'date', date: '2026-12-20' },
        doneOn: null,
        rounds: { onTime: 0, late: 1 },
      });
      const closed = await rig.give('task.setState', move(id, 'done', { result: 'Báo cáo tháng 12' }), 2);
      expect(closed).toMatchObject({ state: 'done', doneOn: '2026-11-22', rounds: { onTime: 0, late: 1 } });
      const { journal } = await rig.detail(id);
      expect(journal.map(({ action }) => action)).toEqual(['created', 'round', 'state']);
    });

    it('[CM2] an agency that the register does not have, and a link that is no page, are refused', async () => {
      const nobody = { name: 'Sở Lạ', agency: 'so-la', note: null };
      expect((await rig.refused('task.create', newTask({ leads: [nobody] }))).detail).toContain('Sở Lạ');
      const { id } = await rig.give('task.create', newTask());
      for (const url of ['javascript:alert(1)', 'ftp://a.vn/x', 'khong phai'])
        expect((await rig.refused('task.note', { task: id, note: 'Có minh chứng', evidence: [{ kind: 'link', url }] })).status).toBe(400);
      for (const path of ['//evil.vn', 'https://evil.vn', '/\\evil.vn']) {
        const origin = { kind: 'figure', figure: 'x', name: 'x', value: '1', period: '2025', revision: 1, path };
        expect((await rig.refused('task.create', newTask({ origin }))).status).toBe(400);
      }
      expect((await rig.refused('task.note', { task: 'khong-co', note: 'Không có', evidence: [] })).status).toBe(404);
    });

    it('[TK5] what a database cannot hold is kept readable, in the store and in the event alike', async () => {
      const task = await rig.give('task.create', newTask({ title: 'Rà soát\0 hồ sơ \uD800 cũ' }));
      expect(task.title).toBe('Rà soát␀ hồ sơ � cũ');
      expect((await rig.detail(task.id)).task).toEqual(task);
    });
  });
}
