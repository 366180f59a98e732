import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../contract/problem';
import { createGateway } from './gateway';
import { liveBench, reading } from './live.rig';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

let store: Store;
beforeAll(async () => void (store = await openSpareEmbedded(() => new Date())));
afterAll(() => store.close());
const { open, dial, tell, close } = liveBench(() => store);
afterEach(close);

const heard = (socket: Socket, event: 'connect' | 'disconnect'): Promise<unknown> =>
  new Promise((resolve) => void socket.once(event, resolve));
const contextOf = (read: Store['read']) => ({
  store: { ...store, read },
  now: () => new Date(),
  stationName: String,
  provenanceOf: () => 'imported' as const,
});

describe('/api/ready', () => {
  const ask = async (origin: string) => {
    const response = await fetch(`${origin}/api/ready`);
    const text = await response.text();
    return { response, text };
  };

  it('[OP1] is 503 before the start is over and after the end has begun, and 200 between; /api/health is 200 all along', async () => {
    let isServing = false;
    const origin = await open({ isServing: () => isServing });
    const states = [];
    for (const now of [false, true, false]) {
      isServing = now;
      const { response, text } = await ask(origin);
      states.push(response.status);
      if (now) expect(JSON.parse(text)).toEqual({ status: 'ready' });
      else expect(problem.parse(JSON.parse(text)).detail).toContain('đang khởi động hoặc đang dừng');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await fetch(`${origin}/api/health`)).status).toBe(200);
    }
    expect(states).toEqual([503, 200, 503]);
  });

  it('[OP1] is 503 while the database refuses, or does not answer in time, and 200 again by itself', async () => {
    let mode: 'refuses' | 'hangs' | 'answers' = 'refuses';
    let asked = 0;
    const letGo: (() => void)[] = [];
    const read: Store['read'] = async (...args) => {
      // Others read too; only the probe asks so.
      if (args[2]?.passes !== true) return store.read(...args);
      asked += 1;
      if (mode === 'refuses') throw Object.assign(new Error('gone'), { code: '08006' });
      if (mode === 'hangs') await new Promise<void>((resolve) => letGo.push(resolve));
      return store.read(...args);
    };
    const origin = await open({ context: contextOf(read) });
    expect((await ask(origin)).response.status).toBe(503);
    mode = 'hangs';
    asked = 0;
    const [one, other] = await Promise.all([ask(origin), ask(origin)]);
    expect([one.response.status, other.response.status, one.response.headers.get('retry-after')]).toEqual([503, 503, '5']);
    // Whoever asks while one hangs waits for the same: probes never queue up.
    expect(asked).toBe(1);
    mode = 'answers';
    for (const resolve of letGo) resolve();
    await expect.poll(async () => (await ask(origin)).response.status).toBe(200);
  });
});

describe('/api/metrics', () => {
  const TOKEN = 'mot-ma-rat-kho-doan-0123';
  const scrape = (origin: string, headers: Record<string, string> = {}) => fetch(`${origin}/api/metrics`, { headers });
  const valueOf = (text: string, line: string): number | undefined => {
    const found = text.split('\n').find((each) => each.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length));
  };

  it('[OP3] counts by the pattern of the address, never by the address, and each gateway for itself', async () => {
    const [origin, other] = [await open(), await open()];
    const first = await fetch(`${origin}/api/feeds/intake`);
    await fetch(`${origin}/api/feeds/intake`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    await fetch(`${origin}/api/feeds/secret-of-somebody`);
    await fetch(`${origin}/vao-hop/secret-of-somebody`);
    const text = await (await scrape(origin)).text();
    expect(text).not.toContain('secret-of-somebody');
    const requests = (status: number) => `ioc_http_request_duration_seconds_count{method="GET",route="/api/feeds/:id",status="${status}"}`;
    expect([200, 304, 404].map((status) => valueOf(text, requests(status)))).toEqual([1, 1, 1]);
    expect([200, 304].map((status) => valueOf(text, `ioc_feed_answers_total{feed="intake",status="${status}"}`))).toEqual([1, 1]);
    expect(text).toContain('process_resident_memory_bytes ');
    expect(await (await scrape(other)).text()).not.toContain('route="/api/feeds/:id"');
  });

  it('[OP3] tells open connections, what is not passed on yet, the evaluator of alarms, and whether the database answers', async () => {
    let isDown = false;
    const read: Store['read'] = (...args) => (isDown ? Promise.reject(new Error('gone')) : store.read(...args));
    const origin = await open({ context: contextOf(read), live: { tickMs: 5, heartbeatMs: 60_000, replayLimit: 50, pollMs: 60_000 } });
    const { socket } = dial(origin);
    await heard(socket, 'connect');
    await tell('readings', reading('a', 1));
    await expect.poll(async () => valueOf(await (await scrape(origin)).text(), 'ioc_outbox_lag_rows')).toBe(0);
    const text = await (await scrape(origin)).text();
    expect(valueOf(text, 'ioc_open_sockets')).toBe(1);
    expect([valueOf(text, 'ioc_database_up'), valueOf(text, 'ioc_alarm_evaluator_running')]).toEqual([1, 0]);
    isDown = true;
    const down = await (await scrape(origin)).text();
    expect([valueOf(down, 'ioc_database_up'), valueOf(down, 'ioc_alarm_evaluator_running')]).toEqual([0, undefined]);
  });

  it('[OP3] is read on the machine itself, or with the token; to anybody else, and behind a proxy without it, there is nothing there', async () => {
    const open1 = await open({ metricsToken: TOKEN });
    const proxied = await open({ metricsToken: TOKEN, publicOrigins: ['https://ioc.example.vn'] });
    const without = await open({ publicOrigins: ['https://ioc.example.vn'] });
    const asked: [string, Record<string, string>, number][] = [
      [open1, {}, 200],
      [open1, { 'x-forwarded-for': '127.0.0.1' }, 404],
      [open1, { authorization: `Bearer ${TOKEN}x` }, 404],
      [open1, { authorization: 'Basic abcd' }, 200],
      [proxied, {}, 404],
      [proxied, { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.9' }, 200],
      [proxied, { authorization: `Bearer ${TOKEN.slice(1)}` }, 404],
      [without, { authorization: 'Bearer null' }, 404],
      [without, { authorization: 'Bearer undefined' }, 404],
    ];
    for (const [origin, headers, status] of asked) {
      const response = await scrape(origin, headers);
      expect([headers, response.status]).toEqual([headers, status]);
      if (status === 404) expect(await response.text()).not.toContain('ioc_');
    }
  });
});

describe('a failure', () => {
  it('[OP4] is one line in the log, with the pattern of the address and the id that the answer names', async () => {
    const lines: [string, unknown][] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (message: string, fields?: unknown) => void lines.push([message, fields]),
    };
    const gone = Object.assign(new Error('gone'), { code: '08006' });
    const origin = await open({ log, context: contextOf(() => Promise.reject(gone)) });
    const response = await fetch(`${origin}/api/feeds/intake`);
    expect(response.status).toBe(503);
    await fetch(`${origin}/api/feeds/none`);
    await fetch(`${origin}/api/ready`);
    const requestId = response.headers.get('x-request-id');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.[1]).toMatchObject({ requestId, method: 'GET', route: '/api/feeds/:id', status: 503, error: gone });
  });
});

describe('the end', () => {
  it('[OP2] answers what is under way and closes its connection, lets live connections go, and lets nobody new in', async () => {
    const gateway = await createGateway({ context: contextOf(store.read), webDir: null, host: '127.0.0.1', port: 0, spreadMs: 50 });
    const { socket } = dial(`http://127.0.0.1:${gateway.port}`);
    await heard(socket, 'connect');
    const body = JSON.stringify({ id: 'x' });
    const head = `POST /api/commands/intake.retry HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const half = connect(gateway.port, '127.0.0.1');
    let got = '';
    half.on('data', (chunk: Buffer) => (got += chunk.toString()));
    half.write(head + body.slice(0, 3));
    // Whoever knocks after it has been taken in.
    expect((await fetch(`http://127.0.0.1:${gateway.port}/api/health`)).status).toBe(200);
    const [gone, ended, over] = [heard(socket, 'disconnect'), once(half, 'close'), gateway.close()];
    expect(await gone).toBe('io server disconnect');
    await expect(fetch(`http://127.0.0.1:${gateway.port}/api/health`)).rejects.toThrow();
    half.write(body.slice(3));
    await ended;
    expect(got).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(got.toLowerCase()).toContain('connection: close');
    await over;
  });
});
