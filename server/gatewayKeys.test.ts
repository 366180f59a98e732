import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { apiKey } from '../contract/access/persons';
import { WALLS_SCOPE } from '../contract/feeds/walls';
import { wallBody } from '../contract/walls';
import { aWall } from '../contract/walls.fixture';
import { seedWallPlaylist } from './ingest/seedWallPlaylist';
import { dataFolder } from './sources/dataFolder';
import { hashOfToken } from './access/token';
import { openBrowser, type Browser } from './provider.rig';
import { signOnBench } from './signOn.rig';
import { TEST_ENGINES } from './store/engines.rig';

const keyAnswer = z.object({ result: z.object({ key: apiKey }) });

describe.each(TEST_ENGINES.filter(({ skip }) => !skip))('other ways in, on $name', ({ open }) => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  });
  const newSecret = (): string => randomBytes(32).toString('base64url');

  describe('keys of other systems', () => {
    const keyBench = async () => {
      const rig = await signOnBench(open, undo);
      const { browser: admin } = await rig.signOn('lan');
      const read = (token: string, feed: string) =>
        openBrowser().ask(`${rig.origin}/api/feeds/${feed}`, { headers: { authorization: `Bearer ${token}` } });
      const make = async (of: object = {}, by = admin) => {
        const secret = newSecret();
        const payload = {
          key: randomBytes(6).toString('hex'),
          name: 'Kho dữ liệu dùng chung',
          scopes: ['environment'],
          agencies: null,
          areas: null,
          expiresAt: '2026-12-23T00:00:00Z',
          secretHash: hashOfToken(secret),
          ...of,
        };
        const answer = await rig.give(by, 'apiKey.make', payload);
        const { key } = keyAnswer.parse(await answer.json()).result;
        return { key, token: `ioc_${key.id}_${secret}` };
      };
      return { ...rig, admin, read, make };
    };

    it('[AC9] read what their scopes are, and nothing else; what is wrong, cut or foreign opens nothing', async () => {
      const { read, make, admin, origin } = await keyBench();
      const { token } = await make();
      expect([(await read(token, 'stations')).status, (await read(token, 'tasks')).status]).toEqual([200, 403]);
      const last = token.at(-1) === 'A' ? 'B' : 'A';
      for (const wrong of [`${token.slice(0, -1)}${last}`, token.slice(0, -1), `${token}A`, token.replace('ioc_', ''), 'ioc_', ''])
        expect((await read(wrong, 'stations')).status, wrong).toBe(401);
      // A session beside it gives a wrong key nothing.
      const both = await admin.ask(`${origin}/api/feeds/persons`, { headers: { authorization: 'Bearer wrong' } });
      expect(both.status).toBe(401);
      expect((await read(token, 'persons')).status).toBe(403);
    });

    it('[AC9] change their secret with an overlap, end by themselves, and at once when they are revoked', async () => {
      const { read, make, admin, give, clock, signOn } = await keyBench();
      const { key, token } = await make();
      const secret = newSecret();
      const rotated = { key: key.id, secretHash: hashOfToken(secret), overlapHours: 1, expiresAt: '2027-01-23T00:00:00Z' };
      expect((await give(admin, 'apiKey.rotate', rotated, 1)).status).toBe(200);
      const fresh = `ioc_${key.id}_${secret}`;
      await expect.poll(async () => (await read(fresh, 'stations')).status).toBe(200);
      expect((await read(token, 'stations')).status).toBe(200);
      clock.at = new Date(clock.at.getTime() + 3_600_001);
      expect([(await read(token, 'stations')).status, (await read(fresh, 'stations')).status]).toEqual([401, 200]);
      const { browser: later } = await signOn('lan');
      expect((await give(later, 'apiKey.revoke', { key: key.id }, 2)).status).toBe(200);
      await expect.poll(async () => (await read(fresh, 'stations')).status).toBe(401);
      const short = await make({ expiresAt: '2026-11-23T04:00:00Z' }, later);
      expect((await read(short.token, 'stations')).status).toBe(200);
      clock.at = new Date('2026-11-23T04:00:01Z');
      expect((await read(short.token, 'stations')).status).toBe(401);
    });

    it('[AC9] never come back out of the gateway, in no feed and in no answer', async () => {
      const { make, admin, origin } = await keyBench();
      const { key, token } = await make();
      const secret = token.split('_').slice(2).join('_');
      const text = await (await admin.ask(`${origin}/api/feeds/api-keys`)).text();
      expect(text).toContain(key.id);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(hashOfToken(secret));
    });
  });

  describe('walls', () => {
    const wallBench = async () => {
      const rig = await signOnBench(open, undo);
      await seedWallPlaylist(rig.store, dataFolder('data'));
      const { browser: admin } = await rig.signOn('lan');
      const knock = (browser: Browser, device: string) =>
        browser.ask(`${rig.origin}/api/wall/knock`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ device }),
        });
      return { ...rig, admin, knock };
    };

    it('[AC12] come in by the key of their browser once a person has taken them by the code, and no longer when they are let go', async () => {
      const { admin, give, knock, read, dial, origin } = await wallBench();
      const [wall, device] = [openBrowser(), randomUUID()];
      expect((await read(wall, 'walls')).status).toBe(401);
      const { state, code } = JSON.parse(await (await knock(wall, device)).text());
      expect([state, (await read(wall, `wall-show?device=${device}`)).status]).toEqual(['waiting', 401]);
      const body = wallBody.parse(aWall({}));
      const taken = await give(admin, 'wall.enrol', { code, body });
      const { id } = JSON.parse(await taken.text()).result.wall;
      expect(JSON.parse(await (await knock(wall, device)).text())).toEqual({ state: 'enrolled' });
      await expect.poll(async () => (await read(wall, `wall-show?device=${device}`)).status).toBe(200);
      for (const feed of ['stations', 'alarms', 'budget?year=2026']) expect((await read(wall, feed)).status, feed).toBe(200);
      for (const feed of ['notifications', 'saved-views', 'roster', 'persons', 'imports', 'meetings?month=2026-11'])
        expect((await read(wall, feed)).status, feed).toBe(403);
      expect((await give(wall, 'wall.control', { walls: [id], act: { act: 'next' } })).status).toBe(403);
      const who = JSON.parse(await (await wall.ask(`${origin}/api/session`)).text());
      expect([who.via, who.scopes.includes(WALLS_SCOPE)]).toEqual(['device', true]);
      const { heard } = dial(wall);
      await expect.poll(() => heard).toEqual(['connect']);
      expect((await give(admin, 'wall.retire', { wall: id }, 1)).status).toBe(200);
      await expect.poll(() => heard).toEqual(['connect', 'ended signed-out', 'disconnect']);
      expect((await read(wall, 'stations')).status).toBe(401);
    });

    it('[AC12] are their own browser alone: who merely knows the name of a device does not become it', async () => {
      const { knock } = await wallBench();
      const [wall, thief, device] = [openBrowser(), openBrowser(), randomUUID()];
      const first = JSON.parse(await (await knock(wall, device)).text());
      expect((await knock(thief, device)).status).toBe(409);
      expect(JSON.parse(await (await knock(wall, device)).text())).toEqual(first);
    });

    it('[AC12] lose their key after a month in which nobody took them, and keep it for ever once they are walls', async () => {
      const { admin, give, knock, clock } = await wallBench();
      const [taken, waiting] = [randomUUID(), randomUUID()];
      const { code } = JSON.parse(await (await knock(openBrowser(), taken)).text());
      expect((await give(admin, 'wall.enrol', { code, body: wallBody.parse(aWall({})) })).status).toBe(200);
      expect((await knock(openBrowser(), waiting)).status).toBe(200);
      expect((await knock(openBrowser(), waiting)).status).toBe(409);
      clock.at = new Date(clock.at.getTime() + 31 * 24 * 3_600_000);
      expect((await knock(openBrowser(), randomUUID())).status).toBe(200);
      expect((await knock(openBrowser(), waiting)).status).toBe(200);
      expect((await knock(openBrowser(), taken)).status).toBe(409);
    });
  });
});
