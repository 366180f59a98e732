import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { principalWithout } from '../access/principal.rig';
import { TEST_ENGINES } from '../store/engines.rig';
import { itemOf, openMeetings, type MeetingsRig } from './meetings.rig';

const TASK = {
  title: 'Rà soát dự án chậm giải ngân',
  leads: [{ name: 'Sở Tài chính', agency: 'so-tai-chinh', note: null }],
  person: null,
  coordinating: [],
  due: { kind: 'date', date: '2026-12-15' },
};

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`conclusions of meetings on ${engine.name}`, () => {
    let rig: MeetingsRig;
    beforeAll(async () => (rig = await openMeetings(engine)), 60_000);
    afterAll(() => rig?.store.close());
    const tasks = async () => FEEDS.tasks.body.parse(await rig.ask('tasks', {}, null)).tasks;
    const prepared = async () => {
      const { id } = await rig.make();
      const item = itemOf();
      await rig.done('meeting.setItems', { meeting: id, items: [item] }, 1);
      return { id, item: item.id };
    };
    const say = (at: { id: string; item: string }, text: string, task: object | null = null) => ({
      meeting: at.id,
      item: at.item,
      text,
      task,
    });

    it('[MT6] a conclusion with a task gives both in one transaction, and the task names the meeting and its item', async () => {
      const at = await prepared();
      const concluded = await rig.done('meeting.conclude', say(at, 'Giao Sở Tài chính rà soát từng dự án', TASK), null);
      const [conclusion] = concluded.items[0]?.conclusions ?? [];
      expect(conclusion).toMatchObject({ text: 'Giao Sở Tài chính rà soát từng dự án', by: LOCAL_PRINCIPAL.name, withdrawn: null });
      const task = (await tasks()).find(({ id }) => id === conclusion?.task);
      expect(task).toMatchObject({
        title: TASK.title,
        body: 'Giao Sở Tài chính rà soát từng dự án',
        leads: TASK.leads,
        due: TASK.due,
        state: 'not-started',
        version: 1,
        origin: { kind: 'meeting', name: concluded.title, ref: at.id, path: `/hop/${at.id}?muc-hop=${at.item}` },
      });
      expect((await rig.month('2026-11')).meetings.find(({ id }) => id === at.id)).toMatchObject({ itemCount: 1, conclusionCount: 1 });
    });

    it('[MT6] a task that cannot be given leaves no conclusion, nor does one that may not be', async () => {
      const at = await prepared();
      const before = (await tasks()).length;
      const unknown = { ...TASK, leads: [{ name: 'Sở Lạ', agency: 'so-la', note: null }] };
      expect((await rig.refused('meeting.conclude', say(at, 'Giao Sở Lạ', unknown), null)).detail).toContain('Sở Lạ');
      const secretary = principalWithout('tasks.decide');
      const denied = await rig.refused('meeting.conclude', say(at, 'Giao Sở Tài chính', TASK), null, secretary);
      expect([denied.status, denied.detail]).toEqual([403, expect.stringContaining('giao nhiệm vụ')]);
      expect((await rig.refused('meeting.conclude', say({ ...at, item: itemOf().id }, 'Mục lạ'), null)).status).toBe(404);
      expect((await rig.refused('meeting.conclude', say(at, 'Ngắn'), null)).status).toBe(400);
      expect((await rig.meeting(at.id))?.items[0]?.conclusions).toEqual([]);
      expect((await tasks()).length).toBe(before);
    });

    it('[MT7] a conclusion taken back stays with who, when and why, once; it is written on after the close, never after a cancelling', async () => {
      const at = await prepared();
      await rig.done('meeting.setState', { meeting: at.id, state: 'open', reason: null }, 2);
      await rig.done('meeting.setState', { meeting: at.id, state: 'closed', reason: null }, 3);
      const concluded = await rig.done('meeting.conclude', say(at, 'Thống nhất nội dung báo cáo'), 4);
      const conclusion = concluded.items[0]?.conclusions[0]?.id;
      const payload = { meeting: at.id, item: at.item, conclusion, reason: 'Ghi nhầm mục' };
      const back = await rig.done('meeting.withdraw', payload, null);
      expect(back.items[0]?.conclusions[0]).toMatchObject({
        text: 'Thống nhất nội dung báo cáo',
        withdrawn: { by: LOCAL_PRINCIPAL.name, reason: 'Ghi nhầm mục' },
      });
      expect((await rig.refused('meeting.withdraw', payload, null)).detail).toContain('đã rút kết luận này');
      expect((await rig.refused('meeting.withdraw', { ...payload, conclusion: itemOf().id }, null)).status).toBe(404);
      expect((await rig.refused('meeting.conclude', say(at, 'Kết luận đến muộn'), 4)).status).toBe(409);
      expect((await rig.month('2026-11')).meetings.find(({ id }) => id === at.id)?.conclusionCount).toBe(0);
      const gone = await prepared();
      await rig.done('meeting.setState', { meeting: gone.id, state: 'cancelled', reason: 'Hoãn họp' }, 2);
      expect((await rig.refused('meeting.conclude', say(gone, 'Kết luận chung'), null)).detail).toContain('đã bị huỷ');
    });
  });
}
