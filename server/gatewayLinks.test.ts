import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkMade, meetingSession, type LinkClaims } from '../contract/paperless';
import { TEST_ENGINES } from './store/engines.rig';
import { makeToken } from './http/paperless/linkToken';
import { NEW_KEY, NOW, OLD_KEY, openPaperless, OTHER_KEY, PUBLIC, sentBody, type PaperlessRig } from './paperless.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`signed links into a meeting on ${engine.name}`, () => {
    let rig: PaperlessRig;
    let room = '';
    let serial = 0;
    beforeAll(async () => {
      rig = await openPaperless(engine);
      await rig.put('HOP-1');
      room = `/hop/${(await rig.month('2026-11')).meetings[0]?.id}/phong`;
    }, 60_000);
    afterAll(() => rig?.close());

    const token = (more: Partial<LinkClaims> = {}, key = OLD_KEY) => {
      const iat = Math.floor(rig.clock.at.getTime() / 1_000);
      serial += 1;
      const person = { id: 'nv-017', name: 'Lò Văn An' };
      const own = {
        kid: key.id,
        meeting: 'HOP-1',
        person,
        role: 'secretary' as const,
        iat,
        exp: iat + 600,
        jti: `jti-${serial}`.padEnd(20, 'x'),
      };
      return makeToken(key, { ...own, aud: PUBLIC, ...more });
    };
    const open = async (given: string, cookie?: string, method = 'GET') => {
      const response = await fetch(`${rig.origin}/vao-hop/${given}`, {
        method,
        redirect: 'manual',
        ...(cookie ? { headers: { cookie } } : {}),
      });
      const [set] = response.headers.getSetCookie();
      return { status: response.status, to: response.headers.get('location'), set, cookie: set?.split(';')[0], headers: response.headers };
    };
    const session = async (cookie?: string, meeting?: string) => {
      const query = meeting === undefined ? '' : `?meeting=${meeting}`;
      const response = await fetch(`${rig.origin}/api/meetings/session${query}`, cookie ? { headers: { cookie } } : {});
      return meetingSession.parse(await response.json());
    };

    it('[MT11] lets a browser in: a cookie to two hours after the end, and on to the room; no cache, no referrer', async () => {
      const { status, to, set, cookie, headers } = await open(token());
      expect([status, to]).toEqual([303, room]);
      expect(set).toMatch(/^__Host-ioc-meeting=[\w-]{43}; Max-Age=18300; Path=\/; HttpOnly; Secure; Partitioned; SameSite=None$/);
      expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
      expect(await session(cookie)).toEqual({
        meeting: room.split('/')[2],
        person: { id: 'nv-017', name: 'Lò Văn An' },
        role: 'secretary',
        endsAt: '2026-11-23T06:00:00.000Z',
      });
      expect(await session()).toBeNull();
      expect(await session(`__Host-ioc-meeting=${'A'.repeat(43)}`)).toBeNull();
    });

    it('[MT12] a link is used once: the same browser passes again, also after its time, another is told', async () => {
      const given = token();
      expect((await open(given, undefined, 'HEAD')).to).not.toBe(room);
      const { cookie } = await open(given);
      expect(await open(given, cookie)).toMatchObject({ to: room, set: undefined });
      expect((await open(given)).to).toBe('/hop/loi?ly-do=da-dung');
      rig.clock.at = new Date(NOW.getTime() + 20 * 60_000);
      expect((await open(given, cookie)).to).toBe(room);
      expect((await open(given)).to).toBe('/hop/loi?ly-do=het-han');
      rig.clock.at = NOW;
      const twice = token();
      const both = await Promise.all([open(twice), open(twice)]);
      expect(both.map(({ to }) => to).toSorted()).toEqual([room, '/hop/loi?ly-do=da-dung'].toSorted());
    });

    it('[MT12] one browser goes by the links of several meetings: the first passes again, each names its own person, and who comes after another leaves them no cookie', async () => {
      await rig.put('HOP-9', sentBody({ startsAt: '2026-11-23T14:00:00+07:00', endsAt: '2026-11-23T17:00:00+07:00' }));
      const first = token();
      const second = token({ meeting: 'HOP-9', person: { id: 'nv-018', name: 'Hà Thị Bình' }, role: 'follower' });
      const entered = await open(first);
      rig.clock.at = new Date(NOW.getTime() + 1_000);
      const other = await open(second, entered.cookie);
      // Somebody else sits down: whoever copied the cookie of the one before has nothing any more, in either meeting.
      expect(other.cookie).not.toBe(entered.cookie);
      expect([await session(entered.cookie), await session(entered.cookie, room.split('/')[2])]).toEqual([null, null]);
      expect((await open(first, entered.cookie)).to).toBe('/hop/loi?ly-do=da-dung');
      // To two hours after the later of both.
      expect(other.set).toContain('Max-Age=39899;');
      expect(await open(first, other.cookie)).toMatchObject({ to: room, set: undefined });
      expect((await session(other.cookie))?.person.id).toBe('nv-018');
      expect((await session(other.cookie, room.split('/')[2]))?.person.id).toBe('nv-017');
      expect(await session(other.cookie, 'hop-0')).toBeNull();
      expect((await fetch(`${rig.origin}/api/meetings/session?meeting=%00`)).status).toBe(400);
      expect((await open(second)).to).toBe('/hop/loi?ly-do=da-dung');
      rig.clock.at = NOW;
      // A cookie that nobody gave is not taken over.
      const forged = `__Host-ioc-meeting=${'A'.repeat(43)}`;
      expect((await open(token(), forged)).cookie).not.toBe(forged);
      // Nor one that goes without its prefix: any neighbouring host may set that.
      const own = await open(token());
      expect(await session(own.cookie)).not.toBeNull();
      expect(await session(own.cookie?.replace('__Host-', ''))).toBeNull();
      // The same person by another link keeps it.
      expect((await open(token(), own.cookie)).cookie).toBe(own.cookie);
    });

    it('[MT11] what is forged, expired, for another place, of another system or of no meeting leads to a page that says so', async () => {
      const iat = Math.floor(NOW.getTime() / 1_000);
      const cases: [string, string][] = [
        ['x', 'gia-mao'],
        [`${token()}0`, 'gia-mao'],
        [token({ aud: 'https://la.example' }), 'gia-mao'],
        [token({ kid: NEW_KEY.id }), 'gia-mao'],
        [token({ iat: iat - 700, exp: iat - 1 }), 'het-han'],
        [token({ iat, exp: iat + 901 }), 'het-han'],
        [token({ meeting: 'HOP-none' }), 'khong-co'],
        [token({}, OTHER_KEY), 'khong-co'],
      ];
      for (const [given, why] of cases) expect([why, (await open(given)).to]).toEqual([why, `/hop/loi?ly-do=${why}`]);
      const denied = (await rig.auditLines()).filter(({ command, outcome }) => command === 'meeting.enter' && outcome === 'denied');
      expect(new Set(denied.map(({ actor }) => actor))).toEqual(new Set(['system:?', 'system:ecabinet', 'system:hop-so']));
      expect((await open(token({ aud: rig.origin }))).set).toContain('SameSite=Lax');
    });

    it('[MT11] is made by a signed request too, and leads nowhere once the meeting is cancelled', async () => {
      await rig.put('HOP-2');
      const asked = { person: { id: 'nv-020', name: 'Hà Thị Bình' }, role: 'presenter' };
      const post = (body: object) => rig.send('POST', '/api/paperless/meetings/HOP-2/links', { key: NEW_KEY, idempotency: null, body });
      const { link, expiresAt } = linkMade.parse((await post(asked)).json);
      expect([new URL(link).origin, expiresAt]).toEqual([PUBLIC, new Date(NOW.getTime() + 900_000).toISOString()]);
      const given = new URL(link).pathname.replace('/vao-hop/', '');
      const entered = await open(given);
      expect(await session(entered.cookie)).toMatchObject({ person: asked.person, role: 'presenter' });
      expect((await post({ ...asked, role: 'chair' })).status).toBe(400);
      await rig.send('DELETE', '/api/paperless/meetings/HOP-2');
      expect((await open(given, entered.cookie)).to).toBe('/hop/loi?ly-do=huy');
    });

    it('[MT11] a session ends two hours after the meeting, and widens nobody’s rights', async () => {
      const { cookie } = await open(token());
      rig.clock.at = new Date('2026-11-23T06:00:01Z');
      expect(await session(cookie)).toBeNull();
      rig.clock.at = NOW;
      const late = await fetch(`${rig.origin}/api/commands/meeting.receive`, {
        method: 'POST',
        headers: { cookie: cookie ?? '', 'content-type': 'application/json' },
        body: JSON.stringify({
          id: crypto.randomUUID(),
          command: 'meeting.receive',
          expected: null,
          payload: { id: 'X', meeting: sentBody() },
        }),
      });
      expect(late.status).toBe(403);
    });

    it('[MT14] may stand in a frame of the declared origins alone, and tells its own page which they are', async () => {
      const response = await fetch(`${rig.origin}/api/frame`);
      expect(await response.json()).toEqual({ ancestors: ['https://hop.example.vn'] });
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'self' https://hop.example.vn;");
      expect(policy).not.toContain("frame-ancestors 'none'");
      // A frame is a page of ours: its commands and its socket come from our own origin.
      const own = { origin: rig.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
      const given = await fetch(`${rig.origin}/api/commands/none`, { method: 'POST', headers: own, body: '{}' });
      expect(given.status).toBe(404);
      const socket = await fetch(`${rig.origin}/socket.io/?EIO=4&transport=polling`, { headers: own });
      expect(socket.status).toBe(200);
      const parent = await fetch(`${rig.origin}/socket.io/?EIO=4&transport=polling`, { headers: { origin: 'https://hop.example.vn' } });
      expect(parent.status).toBe(403);
    });
  });
}
