import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../store/engines.rig';
import { KEY_A, KEY_B, KEY_C, openMeetings, seatOf, type MeetingsRig } from './meetings.rig';
import { presenterOf } from './meetings/presenterOf';

const take = (meeting: string, seatKey: string, name: string, fromLost = false) => ({
  meeting,
  act: { act: 'take', seatKey, name, fromLost },
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`who leads a meeting on ${engine.name}`, () => {
    let rig: MeetingsRig;
    beforeAll(async () => (rig = await openMeetings(engine)), 60_000);
    afterAll(() => rig?.store.close());
    const leader = (id: string) => rig.store.read(null, (view) => presenterOf(view, id));

    it('[MT5] of two who take the lead at once one has it, and the other is told who leads', async () => {
      const { id } = await rig.make();
      const asked = [take(id, KEY_A, 'Lò Văn An'), take(id, KEY_B, 'Hà Thị Bình')];
      const answers = await Promise.allSettled(asked.map((payload) => rig.done('meeting.lead', payload, 1)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const meeting = await rig.meeting(id);
      const late = await rig.refused('meeting.lead', take(id, KEY_C, 'Cầm Văn Chung'), meeting?.version ?? 0);
      expect(late).toMatchObject({ status: 409, detail: expect.stringContaining(`${meeting?.presenter?.name} đang điều khiển`) });
      expect(late.current).toEqual({ meeting });
      expect(await leader(id)).toEqual({ isLive: true, presenter: meeting?.presenter });
      expect(await leader('hop-0')).toBeNull();
    });

    it('[MT5] a lost lead is taken over once: who saw the one before that is late', async () => {
      const { id } = await rig.make();
      await rig.done('meeting.lead', take(id, KEY_A, 'Lò Văn An'), 1);
      const over = await rig.done('meeting.lead', take(id, KEY_B, 'Hà Thị Bình', true), 2);
      expect(over.presenter).toMatchObject({ seat: seatOf(KEY_B), name: 'Hà Thị Bình' });
      const late = await rig.refused('meeting.lead', take(id, KEY_C, 'Cầm Văn Chung', true), 2);
      expect([late.status, late.current]).toEqual([409, { meeting: over }]);
      // The same seat takes it again after a reload.
      expect((await rig.done('meeting.lead', take(id, KEY_B, 'Hà Thị Bình'), 3)).presenter?.seat).toBe(seatOf(KEY_B));
      expect(
        (await rig.auditLines()).filter(({ command, outcome }) => command === 'meeting.lead' && outcome === 'done').length,
      ).toBeGreaterThan(2);
    });

    it('[MT5] only the seat that leads hands over or lays down, and writing conclusions does not stand in its way', async () => {
      const { id } = await rig.make();
      const hand = (seatKey: string, to: string) => ({
        meeting: id,
        act: { act: 'hand-over', seatKey, seat: seatOf(to), name: 'Hà Thị Bình' },
      });
      expect((await rig.refused('meeting.lead', hand(KEY_A, KEY_B), 1)).detail).toContain('Chưa có ai điều khiển');
      await rig.done('meeting.lead', take(id, KEY_A, 'Lò Văn An'), 1);
      expect((await rig.refused('meeting.lead', hand(KEY_B, KEY_B), 2)).detail).toContain('Lò Văn An đang điều khiển');
      expect((await rig.refused('meeting.lead', hand(KEY_A, KEY_A), 2)).status).toBe(400);
      // Everyone in the room knows the seat that leads; that is not the key of it.
      const claimed = { ...hand(KEY_B, KEY_B).act, from: seatOf(KEY_A), seatKey: KEY_B };
      expect((await rig.refused('meeting.lead', { meeting: id, act: claimed }, 2)).status).toBe(409);
      const bySeat = { act: 'lay-down', seat: seatOf(KEY_A) };
      expect((await rig.refused('meeting.lead', { meeting: id, act: bySeat }, 2)).status).toBe(400);
      await rig.done('meeting.setItems', { meeting: id, items: [] }, 2);
      const handed = await rig.done('meeting.lead', hand(KEY_A, KEY_B), 2);
      expect(handed.presenter?.seat).toBe(seatOf(KEY_B));
      const lay = (seatKey: string) => ({ meeting: id, act: { act: 'lay-down', seatKey } });
      expect((await rig.refused('meeting.lead', lay(KEY_A), handed.version)).status).toBe(409);
      expect((await rig.done('meeting.lead', lay(KEY_B), handed.version)).presenter).toBeNull();
    });

    it('[MT5] the end of a meeting is the end of the lead, and nobody takes it after', async () => {
      const { id } = await rig.make();
      await rig.done('meeting.lead', take(id, KEY_A, 'Lò Văn An'), 1);
      const gone = await rig.done('meeting.setState', { meeting: id, state: 'cancelled', reason: 'Hoãn họp' }, 2);
      expect(gone.presenter).toBeNull();
      expect(await leader(id)).toEqual({ isLive: false, presenter: null });
      expect((await rig.refused('meeting.lead', take(id, KEY_A, 'Lò Văn An'), 3)).detail).toContain('đã bị huỷ');
    });
  });
}
