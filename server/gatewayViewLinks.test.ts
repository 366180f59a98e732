import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { viewLink } from '../contract/access/viewLinks';
import { FEEDS } from '../contract/feeds/index';
import { frozenView } from '../contract/feeds/frozen';
import { envelope } from '../contract/feed';
import { hashOfToken } from './access/token';
import { openBrowser } from './provider.rig';
import { signOnBench } from './signOn.rig';
import { TEST_ENGINES } from './store/engines.rig';

const linkAnswer = z.object({ result: z.object({ link: viewLink }) });

describe.each(TEST_ENGINES.filter(({ skip }) => !skip))('links to a frozen view, on $name', ({ open }) => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  });

  const bench = async () => {
    const rig = await signOnBench(open, undo);
    const { browser: admin } = await rig.signOn('lan');
    const { browser: maker } = await rig.signOn('son');
    const son = (await rig.persons(admin)).find(({ name }) => name.includes('Sơn'));
    let { version = 0 } = son ?? {};
    const become = async (grant: object) => {
      const grants = [{ role: 'leader', agencies: null, areas: null, fields: null, ...grant }];
      const body = { person: son?.id, name: son?.name, email: son?.email, grants, isBlocked: false };
      expect((await rig.give(admin, 'person.save', body, version)).status).toBe(200);
      version += 1;
      await expect.poll(async () => (await rig.read(maker, 'view-links')).status).toBe(200);
    };
    await become({});
    const freeze = async (feed: string) => {
      const answer = await rig.give(maker, 'view.freeze', { address: '/canh-bao?muc=dang-mo', asOf: null, feeds: [{ feed, params: {} }] });
      return String(JSON.parse(await answer.text()).result.hash);
    };
    const make = async (hash: string, hours = 24) => {
      const token = randomBytes(32).toString('base64url');
      const payload = { link: randomUUID(), hash, audience: 'Đoàn công tác Bộ KH&CN', hours, tokenHash: hashOfToken(token) };
      const answer = await rig.give(maker, 'link.make', payload);
      return { status: answer.status, token, id: payload.link, text: await answer.text() };
    };
    return { ...rig, admin, maker, become, freeze, make };
  };

  it('[AC15] open that view to whoever has the link, and nothing else: no other view, feed, command or channel', async () => {
    const { origin, freeze, make, read, give, dial } = await bench();
    const [mine, other] = [await freeze('alarms'), await freeze('tasks')];
    const { token, text, status } = await make(mine);
    expect([status, text.includes(token)]).toEqual([200, false]);
    const guest = openBrowser();
    const to = await guest.ask(`${origin}/xem/${token}`);
    expect([to.status, to.headers.get('location')?.startsWith(`/canh-bao?muc=dang-mo&asOf=`)]).toEqual([303, true]);
    expect(to.headers.get('location')).toContain(`chot=${mine}`);
    const shown = envelope(frozenView.body).parse(await (await read(guest, `frozen-view?hash=${mine}`)).json()).body.view;
    const item = shown?.items[0];
    expect((await read(guest, `frozen-body?hash=${mine}&feed=alarms&body=${item?.hash}`)).status).toBe(200);
    expect((await read(guest, `frozen-view?hash=${other}`)).status).toBe(403);
    expect((await read(guest, `frozen-body?hash=${other}&feed=tasks&body=${item?.hash}`)).status).toBe(403);
    for (const feed of Object.keys(FEEDS).filter((id) => !id.startsWith('frozen')))
      expect((await read(guest, feed)).status, feed).toBe(403);
    expect((await give(guest, 'view.freeze', {})).status).toBe(403);
    expect((await give(guest, 'export.record', {})).status).toBe(403);
    const { heard } = dial(guest);
    await expect.poll(() => heard).toEqual(['connect']);
  });

  it('[AC15] end by themselves, at once when they are taken back, and are not there for who guesses', async () => {
    const { origin, clock, freeze, make, read, give, dial, maker } = await bench();
    const hash = await freeze('alarms');
    const { token, id } = await make(hash, 1);
    const enter = async () => {
      const guest = openBrowser();
      return { guest, to: (await guest.ask(`${origin}/xem/${token}`)).headers.get('location') };
    };
    const { guest } = await enter();
    const { heard } = dial(guest);
    await expect.poll(() => heard).toEqual(['connect']);
    const revoked = await give(maker, 'link.revoke', { link: id });
    expect(linkAnswer.parse(await revoked.json()).result.link.isRevoked).toBe(true);
    await expect.poll(() => heard).toEqual(['connect', 'ended signed-out', 'disconnect']);
    expect((await read(guest, `frozen-view?hash=${hash}`)).status).toBe(401);
    expect((await enter()).to).toBe('/?loi-dang-nhap=lien-ket');
    const short = await make(hash, 1);
    const late = openBrowser();
    await late.ask(`${origin}/xem/${short.token}`);
    expect((await read(late, `frozen-view?hash=${hash}`)).status).toBe(200);
    clock.at = new Date(clock.at.getTime() + 3_600_001);
    expect((await read(late, `frozen-view?hash=${hash}`)).status).toBe(401);
    for (const guess of ['A'.repeat(43), 'x', '../api/session'])
      expect((await openBrowser().ask(`${origin}/xem/${guess}`)).headers.get('location') ?? '/', guess).not.toContain('chot');
  });

  it('[AC15] are made by who sees all of the view, and are their own', async () => {
    const { origin, freeze, make, become, read, give, dial, admin, maker } = await bench();
    const hash = await freeze('stations');
    const { id } = await make(hash);
    expect(await (await read(maker, 'view-links')).text()).toContain(id);
    expect((await read(admin, 'view-links')).status).toBe(403);
    expect((await give(admin, 'link.revoke', { link: id })).status).toBe(403);
    await become({ fields: ['budget'] });
    await expect.poll(async () => (await make(hash)).status).toBe(403);
    await become({ agencies: ['so-tai-chinh'] });
    await expect.poll(async () => (await make(hash)).status).toBe(403);
    await become({});
    await expect.poll(async () => (await make('0'.repeat(64))).status).toBe(404);
    // A maker who may make none any more has opened nothing.
    const { token } = await make(hash);
    const guest = openBrowser();
    await guest.ask(`${origin}/xem/${token}`);
    expect((await read(guest, `frozen-view?hash=${hash}`)).status).toBe(200);
    const { heard } = dial(guest);
    await expect.poll(() => heard).toEqual(['connect']);
    await become({ agencies: ['so-tai-chinh'] });
    await expect.poll(() => heard).toEqual(['connect', 'ended signed-out', 'disconnect']);
    expect((await read(guest, `frozen-view?hash=${hash}`)).status).toBe(401);
  });
});
