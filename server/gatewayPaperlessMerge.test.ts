import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bare } from './core/meetings.rig';
import { TEST_ENGINES } from './store/engines.rig';
import { detailOf, meetingOf, openPaperless, PUBLIC, sentBody, type PaperlessRig } from './paperless.rig';

const third = { id: 'muc-3', title: 'Việc khác' };
const own = { title: 'Mục thêm tại IOC', agency: null, minutes: null, address: null, asOf: null, frozen: null };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what the paperless-meeting system sends, beside what was set here, on ${engine.name}`, () => {
    let rig: PaperlessRig;
    beforeAll(async () => (rig = await openPaperless(engine)), 60_000);
    afterAll(() => rig?.close());
    const status = async (id: string) => rig.send('GET', `/api/paperless/meetings/${id}`, { idempotency: null });

    it('[MT9] changes what differs: what was frozen here stays until that system names another page, what was added by hand stays', async () => {
      const made = meetingOf(await rig.put('HOP-2'));
      const { hash, asOf } = await rig.freeze('/tiep-nhan');
      const [first, second] = made.items.map(bare);
      const added = { ...own, id: randomUUID() };
      const items = [{ ...first, asOf, frozen: hash }, second, added];
      await rig.done('meeting.setItems', { meeting: made.id, items }, made.version);
      const sent = sentBody();
      const turned = meetingOf(await rig.put('HOP-2', sentBody({ place: 'Phòng 2', items: sent.items.toReversed() })));
      expect(turned.place).toBe('Phòng 2');
      expect(turned.items.map(bare)).toEqual([second, { ...first, asOf, frozen: hash }, added]);
      const other = meetingOf(await rig.put('HOP-2', sentBody({ items: [{ ...sent.items[0], address: `${PUBLIC}/nhiem-vu` }] })));
      expect(other.items.map(({ title, address, frozen }) => [title, address, frozen])).toEqual([
        [first?.title, '/nhiem-vu', null],
        ['Mục thêm tại IOC', null, null],
      ]);
      expect(meetingOf(await rig.put('HOP-2', sentBody({ items: [] }))).items.map(({ id }) => id)).toEqual([added.id]);
    });

    it('[MT9] what was corrected here stays while that system sends the same, and gives way where it sends something else', async () => {
      const made = meetingOf(await rig.put('HOP-6'));
      const { title, startsAt, endsAt, chair, secretary } = made;
      const body = { title: 'Phiên họp sửa tại IOC', startsAt, endsAt, place: 'Phòng họp số 3', chair, secretary };
      const saved = await rig.done('meeting.save', { meeting: made.id, body }, made.version);
      const [first, second] = made.items.map(bare);
      const added = { ...own, id: randomUUID() };
      const corrected = [added, { ...second, minutes: 30 }, { ...first, title: 'Giải ngân (đã sửa)', agency: null }];
      const edited = await rig.done('meeting.setItems', { meeting: made.id, items: corrected }, saved.version);
      expect(meetingOf(await rig.put('HOP-6'))).toEqual(edited);
      // The same moment in other letters is the same.
      expect(meetingOf(await rig.put('HOP-6', sentBody({ startsAt: '2026-11-23T01:00:00Z' })))).toEqual(edited);
      const sent = sentBody();
      const anew = meetingOf(
        await rig.put('HOP-6', sentBody({ place: 'Phòng 2', items: [{ ...sent.items[0], minutes: 25 }, sent.items[1]] })),
      );
      expect([anew.title, anew.place, title]).toEqual([body.title, 'Phòng 2', sent.title]);
      expect(anew.items.map(bare)).toEqual([added, corrected[1], { ...corrected[2], minutes: 25 }]);
      const without = await rig.done('meeting.setItems', { meeting: made.id, items: [added] }, anew.version);
      const again = { place: 'Phòng 2', items: [{ ...sent.items[0], minutes: 25 }, sent.items[1]] };
      expect(meetingOf(await rig.put('HOP-6', sentBody(again)))).toEqual(without);
      const renamed = { ...again, items: [again.items[0], { ...sent.items[1], title: 'Nhiệm vụ quý IV' }] };
      expect(meetingOf(await rig.put('HOP-6', sentBody(renamed))).items.map((item) => item.title)).toEqual([own.title, 'Nhiệm vụ quý IV']);
    });

    const forget = (meeting: string) =>
      rig.store.record(async ({ db }) => {
        await sql`update meeting set sent = null where id = ${meeting}`.execute(db);
        await sql`update meeting_outside_item set sent = null where meeting_id = ${meeting}`.execute(db);
      });

    it('[MT9] a meeting from before it was kept what had been sent, which nobody here corrected, is as it is sent now', async () => {
      const made = meetingOf(await rig.put('HOP-12'));
      // Who begins it writes its head once more, and corrects nothing.
      await rig.done('meeting.setState', { meeting: made.id, state: 'open', reason: null }, made.version);
      await forget(made.id);
      const [first, second] = sentBody().items;
      const startsAt = '2026-11-23T14:00:00+07:00';
      const later = sentBody({
        startsAt,
        endsAt: null,
        items: [third, { ...second, title: 'Nhiệm vụ quý IV' }, { ...first, minutes: 30 }],
      });
      const moved = meetingOf(await rig.put('HOP-12', later));
      expect([moved.startsAt, moved.endsAt, moved.state]).toEqual([startsAt, null, 'open']);
      expect(moved.items.map(({ title, minutes }) => [title, minutes])).toEqual([
        [third.title, null],
        ['Nhiệm vụ quý IV', null],
        [first?.title, 30],
      ]);
      expect(meetingOf(await rig.put('HOP-12', later))).toEqual(moved);
      await forget(made.id);
      expect(meetingOf(await rig.put('HOP-12', sentBody({ ...later, items: [third] }))).items.map(({ title }) => title)).toEqual([
        third.title,
      ]);
    });

    it('[MT9] of such a meeting what was corrected here stays, and beside it what that system changes counts at once', async () => {
      const corrected = async (name: string, itemsOf: (first: object, second: object) => object[]) => {
        const made = meetingOf(await rig.put(name));
        const { title, startsAt, endsAt, chair, secretary } = made;
        const body = { title, startsAt, endsAt, place: 'Phòng họp số 3', chair, secretary };
        const saved = await rig.done('meeting.save', { meeting: made.id, body }, made.version);
        const [first = {}, second = {}] = made.items.map(bare);
        const edited = await rig.done('meeting.setItems', { meeting: made.id, items: itemsOf(first, second) }, saved.version);
        await forget(made.id);
        return edited;
      };
      const turned = await corrected('HOP-11', (first, second) => [
        { ...second, minutes: 30 },
        { ...first, title: 'Giải ngân (đã sửa)' },
      ]);
      expect(meetingOf(await rig.put('HOP-11'))).toEqual(turned);
      const [first, second] = sentBody().items;
      const grown = meetingOf(await rig.put('HOP-11', sentBody({ items: [third, first, second] })));
      expect(grown.items.map(({ title }) => title)).toEqual([second?.title, 'Giải ngân (đã sửa)', third.title]);
      const taken = await corrected('HOP-13', (one) => [{ ...one, title: 'Giải ngân (đã sửa)' }]);
      const later = sentBody({ startsAt: '2026-11-23T10:00:00+07:00', items: [{ ...first, minutes: 30 }, second] });
      const moved = meetingOf(await rig.put('HOP-13', later));
      expect([moved.place, moved.startsAt]).toEqual(['Phòng họp số 3', '2026-11-23T10:00:00+07:00']);
      expect(moved.items).toEqual(taken.items.map((item) => ({ ...item, minutes: 30 })));
    });

    it('[MT9] a meeting has sixty items at most, sent and added by hand, however they are sent', async () => {
      const many = (count: number, more: object = {}) =>
        Array.from({ length: count }, (_, n) => ({ id: `m-${n}`, title: `Mục ${n}`, ...more }));
      expect((await rig.put('HOP-7', sentBody({ items: many(61, { address: null }) }))).status).toBe(400);
      expect((await rig.put('HOP-7', sentBody({ items: many(61) }))).status).toBe(400);
      const made = meetingOf(await rig.put('HOP-7', sentBody({ items: many(59) })));
      const added = { ...own, id: randomUUID() };
      await rig.done('meeting.setItems', { meeting: made.id, items: [...made.items.map(bare), added] }, made.version);
      const over = await rig.put('HOP-7', sentBody({ items: many(60) }));
      expect([over.status, detailOf(over)]).toEqual([400, expect.stringContaining('nhiều nhất 60 mục')]);
      expect((await rig.meeting(made.id))?.items).toHaveLength(60);
    });

    it('[MT9] a name that cannot be kept as it was sent is refused', async () => {
      for (const id of ['a%00', 'a%1F']) {
        expect((await status(id)).status).toBe(400);
        expect((await rig.put(id)).status).toBe(400);
      }
      for (const id of ['m\u0000', '\ud800']) expect((await rig.put('HOP-8', sentBody({ items: [{ id, title: 'X' }] }))).status).toBe(400);
    });

    it('[MT9] the moment of a link is read also with a bare "+", and what cannot be read is refused', async () => {
      const item = (asOf: string) =>
        sentBody({ items: [{ id: 'x', title: 'Thu ngân sách', address: `${PUBLIC}/ngan-sach?asOf=${asOf}` }] });
      const made = meetingOf(await rig.put('HOP-10', item('2026-11-20T08:00:00+07:00')));
      expect(made.items[0]).toMatchObject({ address: '/ngan-sach', asOf: '2026-11-20T01:00:00.000Z' });
      const unread = await rig.put('HOP-10', item('hom-qua'));
      expect([unread.status, detailOf(unread)]).toEqual([400, expect.stringContaining('Thu ngân sách')]);
    });
  });
}
