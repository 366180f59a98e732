import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenReply } from '../contract/relay';
import { openAccess } from './access/openAccess';
import { readSignOnConfig } from './access/signOn/readSignOnConfig';
import { makeToken } from './http/paperless/linkToken';
import { OLD_KEY, openPaperless, type PaperlessRig, PUBLIC } from './paperless.rig';
import { TEST_ENGINES } from './store/engines.rig';

/** Guests ask no provider. */
const CONFIG = readSignOnConfig({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'ioc' });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`guests of a meeting on ${engine.name}`, () => {
    let rig: PaperlessRig;
    const meetings: string[] = [];
    let serial = 0;
    beforeAll(async () => {
      rig = await openPaperless(engine, [OLD_KEY], ({ store, now }) => openAccess({ store, now }, CONFIG, []));
      for (const name of ['HOP-1', 'HOP-2']) await rig.put(name);
      meetings.push(...(await rig.month('2026-11')).meetings.map(({ id }) => id));
    }, 60_000);
    afterAll(() => rig?.close());

    const enter = async (role: 'follower' | 'presenter' | 'secretary', meeting = 'HOP-1', sent?: string) => {
      serial += 1;
      const iat = Math.floor(rig.clock.at.getTime() / 1_000);
      const person = { id: `nv-${role}`, name: 'Lò Văn An' };
      const claims = { kid: OLD_KEY.id, meeting, person, role, iat, exp: iat + 600, jti: `jti-${serial}`.padEnd(20, 'x'), aud: PUBLIC };
      const headers = sent ? { headers: { cookie: sent } } : {};
      const answer = await fetch(`${rig.origin}/vao-hop/${makeToken(OLD_KEY, claims)}`, { redirect: 'manual', ...headers });
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    };
    const read = async (cookie: string, feed: string) => (await fetch(`${rig.origin}/api/feeds/${feed}`, { headers: { cookie } })).status;
    const give = async (cookie: string, command: string, payload: object, expected: number | null = null) => {
      const body = JSON.stringify({ id: randomUUID(), command, expected, payload });
      const headers = { cookie, 'content-type': 'application/json' };
      return (await fetch(`${rig.origin}/api/commands/${command}`, { method: 'POST', headers, body })).status;
    };
    const byName = async (name: string): Promise<string> => {
      const text = await (await rig.send('GET', `/api/paperless/meetings/${name}`)).text;
      return String(JSON.parse(text).meeting);
    };

    it('[AC13] see the meeting of their link and its figures, and no other meeting and no list', async () => {
      const [mine, other] = [await byName('HOP-1'), await byName('HOP-2')];
      const cookie = await enter('follower');
      expect([await read(cookie, `meeting?meeting=${mine}`), await read(cookie, 'budget?year=2026')]).toEqual([200, 200]);
      expect(await read(cookie, `meeting?meeting=${other}`)).toBe(404);
      for (const feed of ['meetings?month=2026-11', 'notifications', 'saved-views', 'persons', 'imports', 'roster', 'walls'])
        expect(await read(cookie, feed), feed).toBe(403);
      const both = await enter('follower', 'HOP-2', cookie);
      expect([await read(cookie, `meeting?meeting=${other}`), await read(cookie, `meeting?meeting=${mine}`)]).toEqual([200, 200]);
      expect(both).toBe(cookie);
    });

    it('[AC13] do what the role of their link lets them do, in its meeting alone', async () => {
      const [mine, other] = [await byName('HOP-1'), await byName('HOP-2')];
      const [follower, secretary] = [await enter('follower'), await enter('secretary')];
      const start = { state: 'open', reason: null };
      expect(await give(follower, 'meeting.setState', { meeting: mine, ...start }, 1)).toBe(403);
      expect(await give(secretary, 'meeting.setState', { meeting: other, ...start }, 1)).toBe(403);
      const body = { title: 'Họp mới', startsAt: '2026-11-23T08:00:00+07:00', endsAt: null, place: '', chair: '', secretary: '' };
      expect(await give(secretary, 'meeting.save', { meeting: null, body }, 0)).toBe(403);
      expect(await give(secretary, 'meeting.setState', { meeting: mine, ...start }, 1)).toBe(200);
      const next = await enter('follower', 'HOP-2', secretary);
      expect(await give(next, 'meeting.setState', { meeting: other, ...start }, 1)).toBe(403);
      // Who came after is not who was there before, and what they went by is nobody's any more.
      expect(await give(next, 'meeting.setState', { meeting: mine, ...start }, 2)).toBe(403);
      expect(await give(secretary, 'meeting.setState', { meeting: mine, ...start }, 2)).toBe(401);
    });

    it('[AC13] are guests no longer once their meeting is cancelled', async () => {
      await rig.put('HOP-3');
      const mine = await byName('HOP-3');
      const cookie = await enter('follower', 'HOP-3');
      const socket = io(rig.origin, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
      const heard: string[] = [];
      socket.on('connect', () => heard.push('connect'));
      socket.on('ended', (why: string) => heard.push(why));
      await expect.poll(() => heard).toEqual(['connect']);
      expect((await rig.send('DELETE', '/api/paperless/meetings/HOP-3', { body: { reason: 'Hoãn sang tuần sau' } })).status).toBe(200);
      await expect.poll(() => heard).toEqual(['connect', 'signed-out']);
      expect(await read(cookie, `meeting?meeting=${mine}`)).toBe(401);
      socket.close();
    });

    it('[AC13] sit in the room of their meeting and in no other, until it is over', async () => {
      const [mine, other] = [await byName('HOP-1'), await byName('HOP-2')];
      const cookie = await enter('follower');
      const socket = io(rig.origin, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
      const listen = async (meeting: string) =>
        listenReply.parse(await socket.emitWithAck('listen', { room: `meeting:${meeting}`, seatKey: null })).outcome;
      expect([await listen(mine), await listen(other)]).toEqual(['listening', 'denied']);
      const heard: string[] = [];
      socket.on('ended', (why: string) => heard.push(why));
      rig.clock.at = new Date(rig.clock.at.getTime() + 6 * 3_600_000);
      await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['signed-out']);
      expect(await read(cookie, `meeting?meeting=${mine}`)).toBe(401);
      socket.close();
    });
  });
}
