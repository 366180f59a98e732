import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperlessMinutes, paperlessStatus } from '../contract/paperless';
import { observed, whole } from './core/indicatorEngine.rig';
import { bare } from './core/meetings.rig';
import { createGateway } from './gateway';
import { recordIndicators } from './ingest/recordIndicators';
import { TEST_ENGINES } from './store/engines.rig';
import { detailOf, meetingOf, NEW_KEY, openPaperless, OTHER_KEY, PUBLIC, sentBody, type PaperlessRig } from './paperless.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the door of the paperless-meeting system on ${engine.name}`, () => {
    let rig: PaperlessRig;
    beforeAll(async () => (rig = await openPaperless(engine)), 60_000);
    afterAll(() => rig?.close());
    const path = (id: string, rest = '') => `/api/paperless/meetings/${id}${rest}`;
    const status = async (id: string, key = NEW_KEY) => rig.send('GET', path(id), { key, idempotency: null });
    const refusals = async () => (await rig.auditLines()).filter(({ command }) => command === 'paperless');

    it('[MT9] makes a meeting, and the same once more is the same answer to the letter and the same meeting', async () => {
      const key = randomUUID();
      const first = await rig.put('HOP-1', sentBody(), { idempotency: key });
      expect(first.status).toBe(200);
      const meeting = meetingOf(first);
      expect(meeting).toMatchObject({
        title: sentBody().title,
        state: 'planned',
        source: { system: 'ecabinet', id: 'HOP-1' },
        by: 'ecabinet',
      });
      expect(meeting.items.map(({ title, address, frozen, agency }) => [title, address, frozen, agency])).toEqual([
        ['Giải ngân vốn đầu tư công', '/tiep-nhan', null, 'so-tai-chinh'],
        ['Nhiệm vụ trọng tâm', null, null, null],
      ]);
      const again = await rig.put('HOP-1', sentBody(), { idempotency: key });
      expect([again.text, again.replayed]).toEqual([first.text, 'true']);
      // Under another key it is done again, and there is nothing to change.
      expect(meetingOf(await rig.put('HOP-1')).version).toBe(meeting.version);
      expect((await rig.put('HOP-1', sentBody({ title: 'Khác' }), { idempotency: key })).status).toBe(422);
      expect((await rig.month('2026-11')).meetings.filter(({ source }) => source?.id === 'HOP-1')).toHaveLength(1);
      expect((await rig.auditLines()).find(({ command }) => command === 'meeting.receive')).toMatchObject({
        actor: 'system:ecabinet',
        subject: 'meeting:HOP-1',
        outcome: 'done',
      });
    });

    it('[MT9] what cannot be taken is refused in words and changes nothing', async () => {
      const made = meetingOf(await rig.put('HOP-3'));
      const item = made.items[0]?.id;
      await rig.done('meeting.conclude', { meeting: made.id, item, text: 'Thống nhất phương án', task: null }, null);
      const attempt = async (more: object, asked: object = {}) => detailOf(await rig.put('HOP-3', sentBody(more), asked));
      expect(await attempt({ items: [] })).toContain('đã có kết luận');
      expect(await attempt({ title: '' })).toContain('meeting.title');
      expect(await attempt({ endsAt: '2026-11-23T07:00:00+07:00' })).toContain('Giờ kết thúc');
      expect(await attempt({ items: [sentBody().items[0], sentBody().items[0]] })).toContain('hai mục cùng mã');
      expect(await attempt({ items: [{ id: 'x', title: 'X', address: 'https://la.example/x' }] })).toContain(
        'không phải trang của hệ thống',
      );
      expect(await attempt({ items: [...sentBody().items, { id: 'x', title: 'X', agency: 'so-la' }] })).toContain('so-la');
      expect(await attempt({}, { idempotency: null })).toContain('Idempotency-Key');
      expect(await attempt({}, { text: '{"title":' })).toContain('JSON');
      expect(await attempt({}, { text: 'x'.repeat(600 * 1024) })).toContain('512 KiB');
      expect((await rig.meeting(made.id))?.version).toBe(made.version + 1);
    });

    it('[MT9] DELETE cancels, again too; another system neither sees it nor makes it its own', async () => {
      const made = meetingOf(await rig.put('HOP-4'));
      const erase = (id: string, key = NEW_KEY) => rig.send('DELETE', path(id), { key, body: { reason: 'Hoãn sang tuần sau' } });
      expect((await erase('HOP-4', OTHER_KEY)).status).toBe(404);
      expect((await status('HOP-4', OTHER_KEY)).status).toBe(404);
      expect(meetingOf(await rig.put('HOP-4', sentBody(), { key: OTHER_KEY })).id).not.toBe(made.id);
      expect(meetingOf(await erase('HOP-4'))).toMatchObject({ id: made.id, state: 'cancelled', reason: 'Hoãn sang tuần sau' });
      expect(meetingOf(await erase('HOP-4')).state).toBe('cancelled');
      expect(detailOf(await rig.put('HOP-4'))).toContain('đã bị huỷ');
      expect((await erase('HOP-none')).status).toBe(404);
    });

    it('[MT13] tells how a meeting stands: items with links, conclusions, tasks; and its minutes', async () => {
      const page = '/chuyen-doi-so?set=mau-2026';
      const [sent] = sentBody().items;
      const made = meetingOf(
        await rig.put(
          'HOP-5',
          sentBody({
            items: [
              { ...sent, address: page },
              { id: 'muc-2', title: 'Nhiệm vụ' },
            ],
          }),
        ),
      );
      await rig.store.ensureChannels(['indicators', 'areas']);
      await recordIndicators(rig.store, { ...whole, observations: [observed(41)] }, { actor: 'test', reason: 'first' });
      const { hash, asOf } = await rig.freeze(page, [{ feed: 'indicators', params: { set: 'mau-2026' } }]);
      const [first, second] = made.items.map(bare);
      await rig.done('meeting.setItems', { meeting: made.id, items: [{ ...first, asOf, frozen: hash }, second] }, made.version);
      const task = {
        title: 'Rà soát dự án chậm',
        leads: [{ name: 'Sở Tài chính', agency: 'so-tai-chinh', note: null }],
        person: null,
        coordinating: [],
        due: { kind: 'date', date: '2026-12-15' },
      };
      await rig.done('meeting.conclude', { meeting: made.id, item: first?.id, text: 'Giao Sở Tài chính rà soát', task }, null);
      const told = paperlessStatus.parse((await status('HOP-5')).json);
      const at = `${PUBLIC}/hop/${made.id}`;
      expect(told).toMatchObject({ id: 'HOP-5', meeting: made.id, links: { meeting: at, room: `${at}/phong`, minutes: `${at}/bien-ban` } });
      expect(told.items.map(({ id }) => id)).toEqual(['muc-1', 'muc-2']);
      const link = new URL(told.items[0]?.link ?? '');
      expect([link.origin, link.pathname, link.searchParams.get('chot'), link.searchParams.get('hop')]).toEqual([
        PUBLIC,
        '/chuyen-doi-so',
        hash,
        made.id,
      ]);
      expect(told.items[0]?.conclusions).toMatchObject([
        { text: 'Giao Sở Tài chính rà soát', task: { title: 'Rà soát dự án chậm', state: 'not-started' } },
      ]);
      const minutes = paperlessMinutes.parse((await rig.send('GET', path('HOP-5', '/minutes'), { idempotency: null })).json);
      const [figures, none] = minutes.items.map((item) => item.figures);
      expect(none).toBeNull();
      expect(figures).toHaveLength(1);
      expect(figures?.[0]).toMatchObject({
        name: 'Tỷ lệ mẫu',
        value: { kind: 'number', value: 41 },
        unit: '%',
        period: '2026-Q3',
        source: 'Báo cáo mẫu',
        provenance: 'imported',
        revision: expect.any(Number),
      });
      expect((await status('HOP-none')).status).toBe(404);
    });

    it('[MT10] nothing unsigned, forged, skewed or replayed is let in; the audit has each reason, and no secret', async () => {
      const before = (await refusals()).length;
      const ask = async (asked: Parameters<PaperlessRig['send']>[2]) => rig.send('GET', path('HOP-1'), { idempotency: null, ...asked });
      const nonce = 'n'.repeat(24);
      expect((await ask({ nonce })).status).toBe(200);
      const answers = [
        await ask({ headers: { 'ioc-signature': '' } }),
        await ask({ key: { ...NEW_KEY, id: 'k1' } }),
        await ask({ key: { ...NEW_KEY, id: 'k9' } }),
        await ask({ ahead: 301 }),
        await ask({ ahead: -301 }),
        await ask({ nonce }),
      ];
      expect(answers.map((answer) => [answer.status, detailOf(answer).split(/[.:]/)[0]])).toEqual([
        [401, 'Thiếu hoặc sai dạng tiêu đề ký'],
        [401, 'Chữ ký không khớp với khoá đã khai báo'],
        [401, 'Chữ ký không khớp với khoá đã khai báo'],
        [401, 'Thời điểm ký lệch quá 5 phút so với đồng hồ máy chủ'],
        [401, 'Thời điểm ký lệch quá 5 phút so với đồng hồ máy chủ'],
        [401, 'Yêu cầu này đã được gửi (trùng Ioc-Nonce)'],
      ]);
      expect([(await ask({ ahead: 299 })).status, (await ask({ ahead: -299 })).status]).toEqual([200, 200]);
      const lines = (await refusals()).slice(before);
      expect(lines.map(({ actor, outcome }) => [actor, outcome])).toEqual([
        ['system:?', 'denied'],
        ['system:?', 'denied'],
        ['system:ecabinet', 'denied'],
        ['system:ecabinet', 'denied'],
      ]);
      expect(JSON.stringify(await rig.auditLines())).not.toContain(NEW_KEY.secret.toString('base64'));
    });

    it('[MT10] no person gives the commands of that door, and methods that it does not take are named', async () => {
      const payload = { id: 'HOP-9', meeting: sentBody() };
      expect((await rig.refused('meeting.receive', payload, null)).status).toBe(403);
      expect((await fetch(rig.origin + path('HOP-1'), { method: 'POST' })).headers.get('allow')).toContain('PUT');
    });
  });
}

describe('the door of the paperless-meeting system without keys', () => {
  it('[MT10] is not there', async () => {
    const [engine] = TEST_ENGINES;
    if (!engine) throw new Error('no engine');
    const store = await engine.open(() => new Date());
    const context = { store, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' as const };
    const gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
    const at = `http://127.0.0.1:${gateway.port}`;
    for (const method of ['GET', 'PUT', 'DELETE', 'POST'])
      expect((await fetch(`${at}/api/paperless/meetings/x`, { method })).status).toBe(404);
    const { status, headers } = await fetch(`${at}/vao-hop/x.y`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, '/hop/loi?ly-do=khong-co']);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    await gateway.close();
    await store.close();
  });
});
