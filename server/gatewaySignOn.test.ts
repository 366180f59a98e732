import { afterEach, describe, expect, it } from 'vitest';
import { FEEDS } from '../contract/feeds/index';
import { session } from '../contract/session';
import { openBrowser, type Browser } from './provider.rig';
import { SON, LAN, signOnBench } from './signOn.rig';
import { TEST_ENGINES } from './store/engines.rig';

describe.each(TEST_ENGINES.filter(({ skip }) => !skip))('sign-on on $name', ({ open }) => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  });

  const bench = () => signOnBench(open, undo);

  it('[AC5] answers nobody who has not signed on, on no route and no socket but those that are for anyone', async () => {
    const { origin, read, dial } = await bench();
    const stranger = openBrowser();
    for (const feed of Object.keys(FEEDS)) expect((await read(stranger, feed)).status, feed).toBe(401);
    for (const path of ['/api/session', '/api/openapi.json', '/api/docs', '/api/no-such'])
      expect((await stranger.ask(`${origin}${path}`)).status, path).toBe(401);
    expect((await stranger.ask(`${origin}/api/health`)).status).toBe(200);
    const { heard } = dial(stranger);
    await expect.poll(() => heard).toContain('refused');
  });

  it('[AC11] goes to the provider and back to the page that was asked for, with a session and no token of the provider in the browser', async () => {
    const { origin, provider, signOn } = await bench();
    const { browser, way, end } = await signOn('lan', openBrowser(), '/nhiem-vu?co-quan=so-tai-chinh');
    expect(end).toBe(`${origin}/nhiem-vu?co-quan=so-tai-chinh`);
    const asked = new URL(way.find((each) => each.startsWith(`${provider.issuer}/auth`)) ?? '').searchParams;
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    const is = session.parse(await (await browser.ask(`${origin}/api/session`)).json());
    expect(is).toMatchObject({ person: { name: LAN.name }, mode: 'sign-on', via: 'session' });
    expect(is.scopes).toContain('access');
    expect([...browser.jar(origin).keys()]).toEqual(['ioc-session']);
    expect(browser.jar(origin).get('ioc-session')).toMatch(/^[\w-]{43}$/);
  });

  it('[AC11] makes a new session whatever cookie was sent, so that nobody can be given one beforehand', async () => {
    const { origin, signOn, read } = await bench();
    const planted = 'A'.repeat(43);
    const browser = openBrowser();
    browser.jar(origin).set('ioc-session', planted);
    await signOn('lan', browser);
    expect(browser.jar(origin).get('ioc-session')).not.toBe(planted);
    const first = browser.jar(origin).get('ioc-session') ?? '';
    await signOn('lan', browser);
    const old = openBrowser();
    old.jar(origin).set('ioc-session', first);
    expect((await read(old, 'persons')).status).toBe(401);
  });

  it('[AC11] takes no answer that this browser did not ask for, and leads to no other site', async () => {
    const { origin, provider, signOn } = await bench();
    provider.state.who = 'lan';
    const one = openBrowser();
    const to = (await one.ask(`${origin}/api/sign-in`)).headers.get('location') ?? '';
    let back = to;
    while (!back.startsWith(`${origin}/api/sign-in/callback`))
      back = new URL((await one.ask(back)).headers.get('location') ?? '', provider.issuer).href;
    const another = openBrowser();
    expect((await another.ask(back)).headers.get('location')).toContain('loi-dang-nhap=het-han');
    await another.ask(`${origin}/api/sign-in`);
    expect((await another.ask(back)).headers.get('location')).toContain('loi-dang-nhap=tu-choi');
    expect(another.jar(origin).has('ioc-session')).toBe(false);
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/api/sign-out', 'javascript:alert(1)'])
      expect((await signOn('lan', openBrowser(), next)).end, next).toBe(`${origin}/`);
  });

  it('[AC11] says why a sign-on came to nothing: refused, blocked, a provider that does not answer', async () => {
    const { provider, signOn, give, persons } = await bench();
    provider.state.refuses = true;
    expect((await signOn('lan')).end).toContain('loi-dang-nhap=tu-choi');
    provider.state.refuses = false;
    const { browser: admin } = await signOn('lan');
    await signOn('son');
    const son = (await persons(admin)).find(({ name }) => name === SON.name);
    const block = { person: son?.id, name: SON.name, email: son?.email, grants: [], isBlocked: true };
    expect((await give(admin, 'person.save', block, son?.version)).status).toBe(200);
    expect((await signOn('son')).end).toContain('loi-dang-nhap=bi-khoa');
  });

  it('[AC8] gives nobody a right but whom an administrator names: expected by e-mail, or after their first sign-on', async () => {
    const { signOn, read, give, persons } = await bench();
    const { browser: admin } = await signOn('lan');
    const staff = { role: 'staff', agencies: ['so-tai-chinh'], areas: null, fields: ['budget'] };
    const expected = { person: null, name: 'Sơn (dự kiến)', email: 'son@sonla.example', grants: [staff], isBlocked: false };
    expect((await give(admin, 'person.save', expected, 0)).status).toBe(200);
    const { browser: son } = await signOn('son');
    expect([(await read(son, 'tasks')).status, (await read(son, 'budget?year=2026')).status, (await read(son, 'stations')).status]).toEqual(
      [200, 200, 403],
    );
    expect((await read(son, 'persons')).status).toBe(403);
    expect((await persons(admin)).map(({ name, grants }) => [name, grants.length])).toEqual([
      [SON.name, 1],
      [LAN.name, 1],
    ]);
    expect((await give(son, 'person.save', { ...expected, person: 'x' }, 1)).status).toBe(403);
    const narrow = { ...expected, email: 'x@sonla.example', grants: [{ ...staff, role: 'administrator' }] };
    expect((await give(admin, 'person.save', narrow, 0)).status).toBe(400);
  });

  it('[AC6] takes rights away at once, on HTTP and on lines that are open, on every gateway', async () => {
    const { origin, start, signOn, read, give, persons, dial } = await bench();
    const second = await start();
    const { browser: admin } = await signOn('lan');
    const { browser: son } = await signOn('son');
    const person = (await persons(admin)).find(({ name }) => name === SON.name);
    const as = (role: string) => ({
      person: person?.id,
      name: SON.name,
      email: person?.email,
      grants: [{ role, agencies: null, areas: null, fields: null }],
      isBlocked: false,
    });
    expect((await give(admin, 'person.save', as('data-officer'), person?.version)).status).toBe(200);
    await expect.poll(async () => (await read(son, 'imports')).status).toBe(200);
    const lines = [dial(son), dial(son, second)];
    for (const { heard } of lines) await expect.poll(() => heard).toEqual(['connect']);
    const told = session.parse(await (await son.ask(`${origin}/api/session`)).json()).rights;
    for (const { rights } of lines) expect(rights()).toBe(told);
    expect((await give(admin, 'person.save', as('staff'), (person?.version ?? 0) + 1)).status).toBe(200);
    for (const { heard } of lines) await expect.poll(() => heard).toEqual(['connect', 'ended rights', 'disconnect']);
    expect((await read(son, 'imports')).status).toBe(403);
    const again = dial(son);
    await expect.poll(() => again.heard).toEqual(['connect']);
    expect((await give(admin, 'person.signOut', { person: person?.id })).status).toBe(200);
    await expect.poll(() => again.heard).toEqual(['connect', 'ended signed-out', 'disconnect']);
    expect((await read(son, 'tasks')).status).toBe(401);
  });

  it('[AC6] ends a session by itself when nothing is done, and in any case after its time; what a person does keeps it', async () => {
    const { origin, clock, signOn, read, dial } = await bench();
    const { browser } = await signOn('lan');
    const alive = () => browser.ask(`${origin}/api/session/alive`, { method: 'POST' });
    const { heard } = dial(browser);
    await expect.poll(() => heard).toEqual(['connect']);
    const wait = (minutes: number) => (clock.at = new Date(clock.at.getTime() + minutes * 60_000));
    const first = browser.jar(origin).get('ioc-session');
    wait(50);
    expect((await alive()).status).toBe(204);
    expect(browser.jar(origin).get('ioc-session')).not.toBe(first);
    wait(50);
    expect((await read(browser, 'persons')).status).toBe(200);
    wait(11);
    expect((await read(browser, 'persons')).status).toBe(401);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain('ended signed-out');
    const { browser: other } = await signOn('lan');
    for (let hour = 0; hour < 13; hour += 1) {
      wait(55);
      await other.ask(`${origin}/api/session/alive`, { method: 'POST' });
    }
    expect((await read(other, 'persons')).status).toBe(200);
    wait(10);
    expect((await read(other, 'persons')).status).toBe(401);
  });

  it('[AC6] a token that was changed for a new one is taken until the new one was seen, for a minute more, and never after', async () => {
    const { origin, clock, signOn, read } = await bench();
    const { browser } = await signOn('lan');
    const old = openBrowser();
    old.jar(origin).set('ioc-session', browser.jar(origin).get('ioc-session') ?? '');
    const wait = (seconds: number) => (clock.at = new Date(clock.at.getTime() + seconds * 1_000));
    const alive = (of: Browser) => of.ask(`${origin}/api/session/alive`, { method: 'POST' });
    wait(20 * 60);
    await alive(browser);
    // The answer may be lost on its way: who has only the old one goes on; so do two pages at one moment.
    wait(300);
    expect([(await read(old, 'persons')).status, (await read(browser, 'persons')).status]).toEqual([200, 200]);
    wait(4);
    expect((await read(old, 'persons')).status).toBe(401);
    const twin = openBrowser();
    twin.jar(origin).set('ioc-session', browser.jar(origin).get('ioc-session') ?? '');
    wait(20 * 60);
    await Promise.all([alive(browser), alive(twin)]);
    for (const each of [browser, twin]) expect((await read(each, 'persons')).status).toBe(200);
  });

  it('[AC11] signs out here, everywhere, and of the provider; what the provider ends, ends here', async () => {
    const { origin, provider, signOn, read, end } = await bench();
    const [one, two] = [(await signOn('lan')).browser, (await signOn('lan')).browser];
    const { next } = JSON.parse(await (await end(one)).text());
    expect(next).toContain(`${provider.issuer}/session/end`);
    expect([(await read(one, 'persons')).status, (await read(two, 'persons')).status]).toEqual([401, 200]);
    const three = (await signOn('lan')).browser;
    const devices = JSON.parse(await (await three.ask(`${origin}/api/session/devices`)).text()).sessions;
    expect(devices).toHaveLength(2);
    await end(three, true);
    expect([(await read(two, 'persons')).status, (await read(three, 'persons')).status]).toEqual([401, 401]);
    // The person signs off at the provider, which tells all whom it let in.
    const four = (await signOn('lan')).browser;
    const form = await (await four.ask(`${provider.issuer}/session/end`)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(form) ?? [];
    await four.ask(`${provider.issuer}/session/end/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
    });
    await expect.poll(async () => (await read(four, 'persons')).status).toBe(401);
  });

  it('[AC11] believes no logout that the provider did not sign', async () => {
    const { origin, signOn, read } = await bench();
    const { browser } = await signOn('lan');
    const words = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = `${words({ alg: 'none' })}.${words({ sub: 'lan', jti: 'x', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })}.`;
    const answer = await openBrowser().ask(`${origin}/api/sign-in/logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: forged }).toString(),
    });
    expect([answer.status, (await read(browser, 'persons')).status]).toEqual([400, 200]);
  });
});
