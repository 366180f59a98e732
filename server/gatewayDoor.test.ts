import { request, type IncomingHttpHeaders } from 'node:http';
import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { createGateway } from './gateway';
import { createDoor } from './http/sameOrigin';
import { openEmbeddedStore } from './store/openStore';
import type { Store } from './store/store';

let store: Store;
let gateway: Awaited<ReturnType<typeof createGateway>>;
const open = (over: Store) =>
  createGateway({
    context: { store: over, now: () => new Date(), stationName: String, provenanceOf: () => 'imported' },
    webDir: null,
    host: '127.0.0.1',
    port: 0,
    publicOrigins: ['https://ioc.example.vn'],
  });
beforeAll(async () => {
  store = await openEmbeddedStore(null, () => new Date());
  gateway = await open(store);
});
afterAll(async () => {
  await gateway.close();
  await store.close();
});

const ask = (host: string, path = '/api/feeds/intake', { method = 'GET', port = gateway.port, ...headers }: Record<string, unknown> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const given = { host, ...headers } as Record<string, string>;
    request({ host: '127.0.0.1', port: Number(port), path, method: String(method), headers: given }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : undefined);
  });
const POLLING = '/socket.io/?EIO=4&transport=polling';

it.each(['la.example', 'la.example:8787', '127.0.0.1.la.example', 'x@127.0.0.1', 'ioc.example.vn.la.example', 'localhost.'])(
  '[AC3] answers nothing under the foreign name %s, whatever is asked, and says what to set',
  async (host) => {
    for (const path of ['/api/feeds/intake', '/api/health', '/', '/none']) {
      const { status, headers, text } = await ask(host, path);
      expect([path, status, headers['content-type']]).toEqual([path, 421, 'application/problem+json; charset=utf-8']);
      expect(text).toContain('PUBLIC_ORIGIN');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    // A page under a name that was pointed at this machine: its Origin and its Host agree.
    const rebound = { origin: `http://${host}`, method: 'POST', 'content-type': 'application/json' };
    expect((await ask(host, '/api/commands/intake.dismiss', rebound)).status).toBe(421);
    expect((await ask(host, POLLING, { origin: `http://${host}` })).status).toBe(403);
    expect((await ask(host, POLLING)).status).toBe(403);
  },
);

it('[AC3] answers under its own names, and behind a proxy under the declared one', async () => {
  const { port } = gateway;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST', `[::1]:${port}`, 'ioc.example.vn', 'ioc.example.vn:443'])
    expect([host, (await ask(host)).status, (await ask(host, POLLING)).status]).toEqual([host, 200, 200]);
});

it('[AC2] [CM7] takes the pages of a declared origin, scheme and host, also where the proxy does not keep the Host', async () => {
  const code = async (host: string, origin: string) => [
    (await ask(host, '/api/commands/intake.dismiss', { origin, method: 'POST', 'content-type': 'application/json' })).status,
    (await ask(host, POLLING, { origin })).status,
  ];
  expect(await code('ioc.example.vn', 'https://ioc.example.vn')).toEqual([400, 200]);
  expect(await code(`127.0.0.1:${gateway.port}`, 'https://ioc.example.vn')).toEqual([400, 200]);
  expect(await code(`127.0.0.1:${gateway.port}`, 'https://la.example')).toEqual([403, 403]);
  expect(await code(`127.0.0.1:${gateway.port}`, 'http://127.0.0.1:1')).toEqual([403, 403]);
  expect(await code(`127.0.0.1:${gateway.port}`, 'null')).toEqual([403, 403]);
});

it('[AC3] lets a program open a socket by its own name, and no page of a foreign one', async () => {
  const dial = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = io(`http://127.0.0.1:${gateway.port}`, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: headers,
      });
      const end = (outcome: string) => {
        socket.close();
        resolve(outcome);
      };
      socket.on('connect', () => end('open')).on('connect_error', () => end('refused'));
    });
  expect([await dial({}), await dial({ host: 'la.example', origin: 'http://la.example' })]).toEqual(['open', 'refused']);
});

it('[AC3] knows the names and addresses of this machine only where it listens on all of them', () => {
  const everywhere = createDoor({ host: '0.0.0.0', publicOrigins: [] });
  const here = createDoor({ host: '127.0.0.1', publicOrigins: [] });
  const host = `${hostname()}:8787`;
  expect([everywhere.isOurHost({ host }), here.isOurHost({ host })]).toEqual([true, false]);
  expect(everywhere.isOurHost({ host: '0.0.0.0:8787' })).toBe(false);
  expect(everywhere.isOurHost({ host: 'la.example:8787' })).toBe(false);
  expect(createDoor({ host: 'ioc.lan', publicOrigins: [] }).isOurHost({ host: 'IOC.lan:8787' })).toBe(true);
});

it('[FD5] answers 503, and when to come again, while the database cannot be asked', async () => {
  const failures = [
    Object.assign(new Error('gone'), { code: '08006' }),
    Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    new Error('Connection terminated unexpectedly'),
  ];
  let down: Error | null = null;
  const guarded =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A) =>
      down ? Promise.reject(down) : work(...args);
  const second = await open({ ...store, read: guarded(store.read) as Store['read'], newest: guarded(store.newest) });
  try {
    for (down of failures)
      for (const path of ['/api/feeds/intake', '/api/health']) {
        const { status, headers, text } = await ask('127.0.0.1', path, { port: second.port });
        expect([status, headers['retry-after'], text]).toEqual([503, '5', expect.stringContaining('urn:ioc:problem:unavailable')]);
      }
    down = null;
    expect((await ask('127.0.0.1', '/api/health', { port: second.port })).status).toBe(200);
  } finally {
    down = null;
    await second.close();
  }
});
