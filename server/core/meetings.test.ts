import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { principalWithout } from '../access/principal.rig';
import { TEST_ENGINES } from '../store/engines.rig';
import { bare, INTAKE, itemOf, meetingHeadOf, openMeetings, type MeetingsRig } from './meetings.rig';

const LATE = 'Cuộc họp vừa được người khác cập nhật';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`meetings on ${engine.name}`, () => {
    let rig: MeetingsRig;
    beforeAll(async () => (rig = await openMeetings(engine)), 60_000);
    afterAll(() => rig?.store.close());

    it('[MT1] a new meeting is planned, of version 1, and stands in the month it begins in by the time of Việt Nam', async () => {
      const made = await rig.make({ startsAt: '2026-10-31T18:30:00Z', endsAt: null });
      expect(made).toMatchObject({ state: 'planned', version: 1, items: [], presenter: null, source: null, by: LOCAL_PRINCIPAL.name });
      expect(await rig.meeting(made.id)).toEqual(made);
      const { items: _items, ...head } = made;
      expect((await rig.month('2026-11')).meetings).toContainEqual({ ...head, itemCount: 0, conclusionCount: 0 });
      expect((await rig.month('2026-10')).meetings).toEqual([]);
      expect((await rig.told()).at(-1)).toEqual({ kind: 'meetings.changed', meetings: [made.id], months: ['2026-11'] });
      expect((await rig.meeting('hop-khong-co')) === null).toBe(true);
    });

    it('[MT1] another head moves it to another month, tells both, and the past is answered as it was', async () => {
      const made = await rig.make();
      const then = rig.clock.at.toISOString();
      rig.later();
      const body = meetingHeadOf({ title: 'Phiên họp bất thường', startsAt: '2027-01-05T01:00:00Z', endsAt: null });
      const moved = await rig.done('meeting.save', { meeting: made.id, body }, 1);
      expect(moved).toMatchObject({ ...body, version: 2, state: 'planned' });
      expect((await rig.told()).at(-1)).toMatchObject({ months: ['2026-11', '2027-01'] });
      expect((await rig.month('2026-11')).meetings.map(({ id }) => id)).not.toContain(made.id);
      expect((await rig.month('2026-11', then)).meetings.map(({ id }) => id)).toContain(made.id);
      expect(await rig.meeting(made.id, then)).toEqual(made);
    });

    it('[MT2] what was decided on a part that has changed is late and told what is true; another part is not in its way', async () => {
      const made = await rig.make();
      const items = [itemOf()];
      const prepared = await rig.done('meeting.setItems', { meeting: made.id, items }, 1);
      // The head is as it was seen: the secretary may go on.
      const renamed = await rig.done('meeting.save', { meeting: made.id, body: meetingHeadOf({ title: 'Tên mới' }) }, 1);
      expect(renamed.version).toBe(3);
      const late = await rig.refused('meeting.setItems', { meeting: made.id, items: [] }, 1);
      expect([late.status, late.detail, late.current]).toEqual([409, expect.stringContaining(LATE), { meeting: renamed }]);
      expect((await rig.refused('meeting.save', { meeting: made.id, body: meetingHeadOf() }, 2)).status).toBe(409);
      expect((await rig.refused('meeting.save', { meeting: made.id, body: meetingHeadOf() }, 9)).status).toBe(409);
      expect((await rig.meeting(made.id))?.items).toEqual(prepared.items);
    });

    it('[MT1] a head that cannot be, an unknown meeting and a missing right are refused in words', async () => {
      const ends = meetingHeadOf({ endsAt: '2026-11-23T01:00:00Z' });
      expect((await rig.refused('meeting.save', { meeting: null, body: ends }, 0)).detail).toContain('Giờ kết thúc phải sau giờ bắt đầu');
      expect((await rig.refused('meeting.save', { meeting: null, body: meetingHeadOf({ title: ' ' }) }, 0)).status).toBe(400);
      expect((await rig.refused('meeting.save', { meeting: null, body: meetingHeadOf() }, 3)).status).toBe(400);
      expect((await rig.refused('meeting.save', { meeting: 'hop-0', body: meetingHeadOf() }, 1)).status).toBe(404);
      const reader = principalWithout('meetings.edit');
      expect((await rig.refused('meeting.save', { meeting: null, body: meetingHeadOf() }, 0, reader)).status).toBe(403);
    });

    it('[MT13] only whoever may read the figures of a frozen view binds it to an item; what is bound stays', async () => {
      const made = await rig.make();
      const { hash, asOf } = await rig.freeze(INTAKE);
      const frozen = itemOf({ address: INTAKE, asOf, frozen: hash });
      const blind = principalWithout('environment');
      const refused = await rig.refused('meeting.setItems', { meeting: made.id, items: [frozen] }, 1, blind);
      expect(refused).toMatchObject({ status: 403, detail: expect.stringContaining(frozen.title) });
      await rig.done('meeting.setItems', { meeting: made.id, items: [frozen] }, 1);
      const payload = { meeting: made.id, items: [{ ...frozen, title: 'Tên khác' }] };
      const { status } = await rig.give({ id: randomUUID(), command: 'meeting.setItems', expected: 2, payload }, blind);
      expect(status).toBe(200);
    });

    it('[MT3] an item keeps the frozen view of its very page and moment, and no other', async () => {
      const made = await rig.make();
      const { hash, asOf } = await rig.freeze(INTAKE);
      const frozen = itemOf({ address: INTAKE, asOf, frozen: hash, agency: 'so-y-te' });
      const set = await rig.done('meeting.setItems', { meeting: made.id, items: [frozen] }, 1);
      expect(set.items).toEqual([{ ...frozen, conclusions: [] }]);
      const attempt = async (more: object) => {
        const items = [itemOf({ ...frozen, id: randomUUID(), ...more })];
        return (await rig.refused('meeting.setItems', { meeting: made.id, items }, 2)).detail;
      };
      expect(await attempt({ address: '/nhiem-vu' })).toContain('trang khác hoặc thời điểm khác');
      expect(await attempt({ asOf: '2026-11-01T00:00:00Z' })).toContain('trang khác hoặc thời điểm khác');
      expect(await attempt({ asOf: null })).toContain('trang khác hoặc thời điểm khác');
      expect(await attempt({ frozen: 'f'.repeat(64) })).toContain('mã kiểm tra không có');
      expect(await attempt({ frozen: null, asOf: '2027-01-01T00:00:00Z' })).toContain('chưa đến');
      expect(await attempt({ frozen: null, address: `${INTAKE}?asOf=2026-11-01T00:00:00Z` })).toContain('không được kèm thời điểm');
      expect(await attempt({ address: '//ke-khac.example' })).toContain('items.0.address');
      expect(await attempt({ agency: 'so-khong-co' })).toContain('Danh mục không có cơ quan: so-khong-co');
      const twice = await rig.refused('meeting.setItems', { meeting: made.id, items: [frozen, frozen] }, 2);
      expect(twice.detail).toContain('hai mục cùng mã');
      expect(await rig.meeting(made.id)).toEqual(set);
    });

    it('[MT3] items are put in another order and left out, but for those on which something was concluded', async () => {
      const { id } = await rig.make();
      const [a, b, c] = [itemOf({ title: 'A' }), itemOf({ title: 'B' }), itemOf({ title: 'C' })];
      await rig.done('meeting.setItems', { meeting: id, items: [a, b, c] }, 1);
      await rig.done('meeting.conclude', { meeting: id, item: b.id, text: 'Giao Sở Tài chính rà soát', task: null }, null);
      const kept = await rig.refused('meeting.setItems', { meeting: id, items: [c, a] }, 3);
      expect(kept.detail).toContain('Mục "B" đã có kết luận');
      const next = await rig.done('meeting.setItems', { meeting: id, items: [c, { ...b, title: 'B mới' }] }, 3);
      expect(next.items.map(({ title, conclusions }) => [title, conclusions.length])).toEqual([
        ['C', 0],
        ['B mới', 1],
      ]);
      expect(next.items.map(bare)).toEqual([c, { ...b, title: 'B mới' }]);
    });

    it('[MT4] goes from planned to open to closed, or is cancelled with a reason, and nothing of it is changed after', async () => {
      const { id } = await rig.make();
      const move = (state: string, reason: string | null = null) => ({ meeting: id, state, reason });
      expect((await rig.refused('meeting.setState', move('closed'), 1)).status).toBe(409);
      const open = await rig.done('meeting.setState', move('open'), 1);
      expect(open).toMatchObject({ state: 'open', version: 2 });
      expect((await rig.refused('meeting.setState', move('planned'), 2)).status).toBe(409);
      expect((await rig.refused('meeting.setState', move('cancelled'), 2)).detail).toContain('lý do huỷ');
      expect((await rig.done('meeting.setState', move('closed'), 2)).state).toBe('closed');
      for (const [command, payload] of [
        ['meeting.setState', move('cancelled', 'Hoãn họp')],
        ['meeting.save', { meeting: id, body: meetingHeadOf() }],
        ['meeting.setItems', { meeting: id, items: [] }],
      ] as const)
        expect((await rig.refused(command, payload, 3)).detail).toContain('Cuộc họp đã kết thúc');
      const other = await rig.make();
      const gone = await rig.done('meeting.setState', { meeting: other.id, state: 'cancelled', reason: 'Hoãn họp' }, 1);
      expect(gone.state).toBe('cancelled');
    });
  });
}
