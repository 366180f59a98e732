import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FEEDS } from '../../contract/feeds/index';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../access/principal';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Store } from '../store/store';
import { answer, type Context } from '../core/answer';
import { execute } from '../core/execute';
import type { Notice } from '../core/notice';
import { createNotify } from './notify';
import { recordChannels } from './recordChannels';

const someone: Principal = { ...LOCAL_PRINCIPAL, id: 'tran.thi.b', name: 'Trần Thị B' };
const off = { on: false, address: '', least: 'info', quiet: null };
const turn = {
  name: 'Nguyễn Văn A',
  person: 'nguyen.van.a',
  duty: 'role:duty',
  channels: ['mail'],
  mail: 'a@example.vn',
  sms: '',
  days: [1, 2, 3, 4, 5, 6, 7],
  from: '19:00',
  to: '07:00',
  since: '2026-11-01',
  until: null,
};

describe.each(TEST_ENGINES)('commands on notifications, on $name', (engine) => {
  const test = it.skipIf(engine.skip);
  const clock = { at: new Date('2026-11-20T02:00:00Z') };
  let store: Store;
  let context: Context;
  beforeAll(async () => {
    if (engine.skip) return;
    store = await engine.open(() => clock.at);
    await store.ensureChannels(['notifications', 'roster']);
    context = {
      store,
      now: () => clock.at,
      stationName: String,
      provenanceOf: () => 'imported',
      notify: createNotify(async () => [LOCAL_PRINCIPAL.id]),
    };
  });
  afterAll(async () => {
    if (!engine.skip) await store.close();
  });

  const give = async (command: string, payload: unknown, expected: number | null = null, principal = LOCAL_PRINCIPAL) => {
    clock.at = new Date(clock.at.getTime() + 1_000);
    const { status, text } = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, principal, context);
    return { status, said: z.unknown().parse(JSON.parse(text)) };
  };
  const read = async (principal = LOCAL_PRINCIPAL, asOf: string | null = null) => {
    const { envelope, identity } = await answer({ feed: 'notifications', params: {}, asOf }, principal, context);
    return { identity, ...FEEDS.notifications.body.parse(envelope.body) };
  };
  const settingsOf = async (principal = LOCAL_PRINCIPAL) =>
    FEEDS['notification-settings'].body.parse(
      (await answer({ feed: 'notification-settings', params: {}, asOf: null }, principal, context)).envelope.body,
    );

  test('[NT2] each person has a feed of their own, under an identity of its own', async () => {
    await give('notification.test', {});
    const [mine, theirs] = [await read(), await read(someone)];
    expect([mine.person, mine.total, theirs.person, theirs.total]).toEqual(['local', 1, 'tran.thi.b', 0]);
    expect(mine.identity).not.toBe(theirs.identity);
  });

  test('[NT8] a person marks their own as read, and no one else their own; what is read stays read, and was unread before', async () => {
    await give('notification.test', {});
    await give('notification.test', {});
    const before = await read();
    const then = clock.at.toISOString();
    const [newest, second] = before.items;
    if (!newest || !second) throw new Error('nothing was told');
    expect(await give('notification.read', { ids: [newest.id] }, null, someone)).toMatchObject({
      said: { result: { marked: 0, unread: 0 } },
    });
    expect(await give('notification.read', { ids: [second.id] })).toMatchObject({
      said: { result: { marked: 1, unread: before.unread - 1 } },
    });
    expect(await give('notification.read', { ids: [second.id] })).toMatchObject({ said: { result: { marked: 0 } } });
    expect(await give('notification.read', { upTo: newest.id })).toMatchObject({ said: { result: { unread: 0 } } });
    expect((await read()).items.every(({ readAt }) => readAt !== null)).toBe(true);
    expect((await read(LOCAL_PRINCIPAL, then)).unread).toBe(before.unread);
  });

  test('[CM5] settings decided on an older version are a conflict that carries what is true now', async () => {
    const { version } = await settingsOf();
    const mine = { push: off, mail: { ...off, on: true, address: 'a@example.vn', quiet: { from: '22:00', to: '06:00' } }, sms: off };
    expect(await give('notification.settings', mine, version)).toMatchObject({ status: 200, said: { result: { version: version + 1 } } });
    const late = await give('notification.settings', { ...mine, mail: off }, version);
    expect(late.status).toBe(409);
    expect(problem.parse(late.said).current).toEqual({ version: version + 1, settings: mine });
    expect((await settingsOf()).settings.mail.address).toBe('a@example.vn');
    expect((await settingsOf(someone)).version).toBe(0);
  });

  test('[CM2] an address that is none, and what could get into the head of a mail, is refused', async () => {
    const { version } = await settingsOf();
    for (const address of ['', 'a', 'a@b', 'a@b.vn\r\nBcc: c@d.vn', 'a@b.vn, c@d.vn', '<a@b.vn>'])
      expect((await give('notification.settings', { push: off, mail: { ...off, on: true, address }, sms: off }, version)).status).toBe(400);
    for (const address of ['09', 'abc', '0912 345 678', '0912345678;0912345679'])
      expect((await give('notification.settings', { push: off, mail: off, sms: { ...off, on: true, address } }, version)).status).toBe(400);
    const same = { ...off, quiet: { from: '22:00', to: '22:00' } };
    expect((await give('notification.settings', { push: off, mail: same, sms: off }, version)).status).toBe(400);
  });

  test('[NT9] the roster is versions one after another; one decided on an older version is a conflict', async () => {
    const roster = async (asOf: string | null = null) =>
      FEEDS.roster.body.parse((await answer({ feed: 'roster', params: {}, asOf }, LOCAL_PRINCIPAL, context)).envelope.body);
    expect(await give('roster.set', { turns: [turn] }, 0)).toMatchObject({ said: { result: { version: 1 } } });
    const then = clock.at.toISOString();
    expect(await give('roster.set', { turns: [] }, 0)).toMatchObject({ status: 409 });
    expect(await give('roster.set', { turns: [turn, { ...turn, name: 'Trần Thị B' }] }, 1)).toMatchObject({ status: 200 });
    expect(await roster()).toMatchObject({ version: 2, changedBy: LOCAL_PRINCIPAL.name });
    expect((await roster(then)).turns).toHaveLength(1);
    for (const wrong of [
      { mail: '' },
      { days: [] },
      { days: [8] },
      { from: '24:00' },
      { until: '2026-10-01' },
      { person: 'có dấu' },
      { name: ' ' },
    ])
      expect((await give('roster.set', { turns: [{ ...turn, ...wrong }] }, 2)).status).toBe(400);
  });

  test('[NT9] [NT5] whoever is on duty for the audience is told by the roster, and no one when nobody is', async () => {
    await recordChannels(store, async () => new Map([['mail', { key: null }]]));
    const event = (id: string): Notice => ({
      eventId: id,
      key: 'test',
      params: {},
      severity: 'info',
      link: '/thong-bao',
      audience: 'role:duty',
    });
    const tell = (id: string) => store.write('test', 'tell', (view) => context.notify?.(view, [event(id)]) ?? Promise.resolve([]));
    clock.at = new Date('2026-11-21T15:00:00Z'); // 22:00, on duty, in the quiet hours of whoever has them.
    expect((await tell('night'))[0]?.messages).toBe(1);
    const duty = { ...LOCAL_PRINCIPAL, id: turn.person };
    expect((await read(duty)).items[0]?.receipts[0]).toMatchObject({ channel: 'mail', state: 'queued', place: 'a…@example.vn' });
    clock.at = new Date('2026-11-22T05:00:00Z'); // Noon: nobody is.
    await tell('noon');
    expect((await read(duty)).total).toBe(1);
  });

  test('[NT12] a browser is signed up only at a push service there is, and only where the operator has opened that way', async () => {
    const made = {
      endpoint: 'https://fcm.googleapis.com/fcm/send/x',
      p256dh: 'B'.repeat(87),
      auth: 'a'.repeat(22),
      label: 'Chrome, Windows',
    };
    expect((await give('notification.subscribe', made)).status).toBe(400);
    await recordChannels(store, async () => new Map([['push', { key: 'khoa' }]]));
    expect((await settingsOf()).available).toEqual([{ channel: 'push', key: 'khoa' }]);
    for (const endpoint of [
      'https://noi-bo.example.vn/x',
      'https://fcm.googleapis.com.example.vn/x',
      'https://fcm.googleapis.com@10.0.0.1/x',
    ])
      expect((await give('notification.subscribe', { ...made, endpoint })).status).toBe(400);
    expect((await give('notification.subscribe', made)).status).toBe(200);
    expect((await give('notification.subscribe', made)).status).toBe(200);
    const { browsers } = await settingsOf();
    expect(browsers.map(({ label }) => label)).toEqual(['Chrome, Windows']);
    const id = browsers[0]?.id ?? 0;
    expect(await give('notification.unsubscribe', { id }, null, someone)).toMatchObject({ said: { result: { ended: false } } });
    expect(await give('notification.unsubscribe', { id })).toMatchObject({ said: { result: { ended: true } } });
    expect((await settingsOf()).browsers).toEqual([]);
  });
});
