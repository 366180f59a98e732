import { describe, expect, it } from 'vitest';
import type { OpenPage, ProgramFiles } from './scope';
import { RELOAD_PATH, startWorker } from './startWorker';
import { aScope } from './worker.fixture';

const filesOf = (version: string): ProgramFiles => ({
  version,
  core: ['/index.html', '/icon.svg', `/assets/start-${version}.js`],
  rest: [`/assets/late-${version}.js`],
});

/** A gateway of one version: what it does not have it answers 404. */
const gateway = () => {
  const now = { version: 'one', isAway: false, status: 200, broken: '', login: '' };
  return {
    now,
    answer: async (path: string): Promise<Response> => {
      if (now.isAway) throw new TypeError('away');
      if (path === now.login) return new Response('sign on', { headers: { 'content-type': 'text/html' } });
      if (path === now.broken) return new Response('', { status: 500 });
      if (now.status !== 200) return new Response('', { status: now.status });
      const files = filesOf(now.version);
      if (path.startsWith('/assets/')) return new Response(path, { status: [...files.core, ...files.rest].includes(path) ? 200 : 404 });
      return new Response(`page of ${now.version}`, { headers: { 'content-security-policy': "default-src 'none'" } });
    },
  };
};

const pageOf = (version: string): OpenPage => ({
  id: version,
  url: `https://ioc.example/wall/${version}`,
  postMessage: (_, [port] = []) => {
    if (port instanceof MessagePort) port.postMessage(version);
  },
  navigate: async (url) => (moved.push(url), null),
  focus: async () => pageOf(version),
});
const moved: string[] = [];

const start = (pages: OpenPage[] = []) => {
  const house = gateway();
  const world = aScope(house.answer, pages);
  let clock = 0;
  /** Another version of the worker over what the device has; answers only what it is given from then on. */
  const install = async (version: string) => {
    house.now.version = version;
    startWorker(world.scope, filesOf(version), () => (clock += 1));
    await world.fire('install');
  };
  return { ...world, now: house.now, install };
};
const text = async (answer: Promise<Response | undefined>): Promise<string | undefined> => (await answer)?.text();

describe('the worker of the program', () => {
  it('[OF3] opens any page from the gateway while it answers, and from the device with its headers when it does not', async () => {
    const { install, open, now } = start();
    await install('one');
    expect(await text(open('/canh-bao?x=1', { mode: 'navigate' }))).toBe('page of one');
    now.version = 'two';
    expect(await text(open('/', { mode: 'navigate' }))).toBe('page of two');
    for (const trouble of [{ isAway: true }, { isAway: false, status: 502 }]) {
      Object.assign(now, trouble);
      const kept = await open('/hom-nay', { mode: 'navigate' });
      expect([await kept?.text(), kept?.headers.get('content-security-policy')]).toEqual(['page of one', "default-src 'none'"]);
    }
  });

  it('[OF3] says in calm words that it tries again where not even a page was kept', async () => {
    const { scope, open, now } = start();
    startWorker(scope, filesOf('one'));
    now.isAway = true;
    const answer = await open('/wall/tong-quan', { mode: 'navigate' });
    expect([answer?.status, await answer?.text()]).toEqual([503, expect.stringContaining('Trang tự mở lại khi có kết nối')]);
  });

  it('[MT11] leaves a signed link to the gateway: no kept page stands in for it, and the calm one asks again', async () => {
    const { install, open, now } = start();
    await install('one');
    expect(await text(open('/vao-hop/a.b', { mode: 'navigate' }))).toBe('page of one');
    now.isAway = true;
    const answer = await open('/vao-hop/a.b', { mode: 'navigate' });
    expect([answer?.status, await answer?.text()]).toEqual([503, expect.stringContaining('Trang tự mở lại khi có kết nối')]);
  });

  it('[OF3] takes half a version for none: the last whole one goes on', async () => {
    const { install, open, now, scope } = start();
    await install('one');
    now.broken = '/assets/start-two.js';
    await expect(install('two')).rejects.toThrow('/assets/start-two.js');
    expect(await scope.caches.keys()).toEqual(['ioc-program-one']);
    now.isAway = true;
    expect(await text(open('/', { mode: 'navigate' }))).toBe('page of one');
  });

  it('[OF3] serves an open page of the last version from what that one kept, until none runs it', async () => {
    const pages = [pageOf('one')];
    const { install, open, fire, scope } = start(pages);
    await install('one');
    await fire('message', { data: { type: 'fill' } });
    await install('two');
    // The gateway has it no more.
    expect(await text(open('/assets/late-one.js'))).toBe('/assets/late-one.js');
    await fire('message', { data: { type: 'fill' } });
    expect(await scope.caches.keys()).toEqual(['ioc-program-one', 'ioc-program-two']);
    pages.splice(0, 1, pageOf('two'));
    await fire('message', { data: { type: 'fill' } });
    expect(await scope.caches.keys()).toEqual(['ioc-program-two']);
  });

  it('[OF3] an old worker that is still at work leaves a newer version alone', async () => {
    const { install, scope, fire } = start([pageOf('one')]);
    await install('one');
    await install('two');
    startWorker(scope, filesOf('one'));
    await fire('message', { data: { type: 'fill' } });
    expect(await scope.caches.keys()).toEqual(['ioc-program-one', 'ioc-program-two']);
  });

  it('[OF3] fetches a part once, and never answers for the gateway', async () => {
    const { install, open, asked, now } = start();
    await install('one');
    for (const _ of [1, 2]) {
      expect(await text(open('/assets/late-one.js'))).toBe('/assets/late-one.js');
      // It is kept while the page already has it.
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(asked.filter((path) => path === '/assets/late-one.js')).toHaveLength(1);
    now.isAway = true;
    expect(await text(open('/icon.svg'))).toBe('page of one');
    for (const path of ['/api/feeds/alarms', '/socket.io/?EIO=4', '/version.json']) expect(await open(path)).toBeUndefined();
    expect(await open('/canh-bao', { method: 'POST', mode: 'navigate' })).toBeUndefined();
  });

  it('[OF3] keeps no page that something on the way sends in the place of a part, and does not go on with one that was kept', async () => {
    const { scope, install, open, now, fire } = start();
    await install('one');
    const late = '/assets/late-one.js';
    now.login = late;
    expect(await text(open(late))).toBe('sign on');
    await new Promise((resolve) => setTimeout(resolve));
    now.login = '';
    expect(await text(open(late))).toBe(late);

    // One from before this was looked at.
    const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
    const start1 = '/assets/start-one.js';
    await (await scope.caches.open('ioc-program-one')).put(start1, new Response('sign on', html));
    expect(await text(open(start1))).toBe(start1);
    await (await scope.caches.open('ioc-program-one')).put(start1, new Response('sign on', html));
    await fire('install');
    await expect((await scope.caches.match(start1))?.text()).resolves.toBe(start1);

    now.login = '/assets/start-two.js';
    await expect(install('two')).rejects.toThrow('/assets/start-two.js');
  });

  it('opens a page anew from outside of it, but only while the gateway answers', async () => {
    const { install, open, now } = start([pageOf('one')]);
    await install('one');
    const ask = () => open(RELOAD_PATH, { method: 'POST', body: JSON.stringify({ url: 'https://ioc.example/wall/one' }) });
    now.isAway = true;
    expect([(await ask())?.status, moved]).toEqual([503, []]);
    now.isAway = false;
    expect([(await ask())?.status, moved]).toEqual([204, ['https://ioc.example/wall/one']]);
  });
});

describe('web push', () => {
  it('shows what it brings, what it cannot read too, and leads nowhere but into the product', async () => {
    const { scope, fire, shown, opened } = aScope(async () => new Response());
    startWorker(scope, filesOf('one'));
    await fire('push', { data: { json: () => ({ title: 'COD vượt', tag: 't', severity: 'critical', link: '/canh-bao' }) } });
    await fire('push', { data: { json: () => JSON.parse('{') } });
    expect(shown).toMatchObject([
      { title: 'IOC Sơn La: COD vượt', options: { tag: 't', requireInteraction: true, data: { link: '/canh-bao' } } },
      { title: 'IOC Sơn La: Có thông báo mới', options: { requireInteraction: false, data: { link: '/thong-bao' } } },
    ]);
    for (const link of ['/canh-bao', 'https://elsewhere.example/x'])
      await fire('notificationclick', { notification: { close: () => {}, data: { link } } });
    expect(opened).toEqual(['https://ioc.example/canh-bao', 'https://ioc.example/thong-bao']);
  });
});
