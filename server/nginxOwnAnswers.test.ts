import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../contract/problem';
import { freePort, NAME, NGINX, startNginx } from './nginx.rig';
import { askPlain, askTls } from './nginxAsk.rig';

const GUARDS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe.skipIf(NGINX === '')('what deploy/nginx/ioc.conf answers by itself', () => {
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let ports = { http: 0, https: 0 };
  /** Begins an answer that nginx cannot pass on: its head is larger than any. */
  const broken = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.write(
        `HTTP/1.1 200 OK\r\nContent-Security-Policy: cua-may-chu\r\nCache-Control: public\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
      ),
    );
  });
  beforeAll(async () => {
    ports = { http: await freePort(), https: await freePort() };
    const gone = await freePort();
    const begun = await freePort();
    nginx = await startNginx({ ...ports, gateways: [gone, begun] });
    broken.listen(begun, '127.0.0.1');
    await once(broken, 'listening');
  });
  afterAll(async () => {
    await nginx?.stop();
    broken.close();
  });
  const ask = (...asked: [path: string, headers?: Record<string, string>, method?: string]) =>
    askTls({ port: ports.https, ca: nginx.ca }, ...asked);

  it('[OP9] tells a program in problem details, and a person in words alone, that no gateway answers, and when to ask again', async () => {
    for (const path of ['/api/feeds/indicators?set=a', '/socket.io/?EIO=4']) {
      const { status, headers, names, bytes } = await ask(path);
      expect([status, headers]).toEqual([502, expect.objectContaining({ ...GUARDS, 'retry-after': '5' })]);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(problem.parse(JSON.parse(bytes.toString()))).toMatchObject({ type: 'urn:ioc:problem:unavailable', status: 502 });
      expect(headers['strict-transport-security']).toMatch(/^max-age=/);
      expect(twice(names)).toEqual([]);
    }
    const page = await ask('/tong-quan');
    expect([page.status, page.headers]).toEqual([502, expect.objectContaining({ ...GUARDS, 'retry-after': '5' })]);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.bytes.toString()).toMatch(/chờ ít giây rồi thử lại/);
    expect(page.bytes.toString()).not.toMatch(/nginx|src=|href=|http:|https:/);
    expect(twice(page.names)).toEqual([]);
  });

  it('[OP9] guards every other answer of its own: what is hidden, too large, too long, unreadable, not meant for it', async () => {
    const large = { 'content-length': String(60 * 1024 * 1024), expect: '100-continue' };
    for (const [asked, status, type] of [
      [['/api/metrics'], 404, 'not-found'],
      [['/api/imports/mot', large, 'PUT'], 413, 'too-large'],
      [[`/api/${'a'.repeat(9_000)}`], 414, 'address-too-long'],
      [['/api/health', { 'x-long': 'a'.repeat(9_000) }], 431, 'bad-request'],
      [['/api/health', {}, 'TRACE'], 405, 'method-not-allowed'],
    ] as const) {
      const [path, headers = {}, method = 'GET'] = asked;
      const answer = await ask(path, headers, method);
      expect([answer.status, answer.headers]).toEqual([status, expect.objectContaining(GUARDS)]);
      expect(twice(answer.names)).toEqual([]);
      // Of a line that is too long nginx knows no address: it answers as to a person.
      if (status !== 414) expect(JSON.parse(answer.bytes.toString())).toMatchObject({ type: `urn:ioc:problem:${type}`, status });
      else expect(answer.headers['content-type']).toMatch(/^text\/html/);
    }
    // The page behind it is nobody's address.
    expect((await ask('/ioc-says.html')).status).toBe(404);
  });

  it('[OP9] guards its redirection to https, and its refusal of what is no HTTP at all', async () => {
    const moved = await askPlain(ports.http, '/hop', NAME);
    expect([moved.status, moved.headers]).toEqual([308, expect.objectContaining(GUARDS)]);
    const refusal = (socket: net.Socket) =>
      new Promise<string>((resolve, reject) => {
        let text = '';
        socket.setEncoding('utf8').on('data', (part) => (text += String(part)));
        socket.on('end', () => resolve(text)).on('error', reject);
        socket.write('khong phai HTTP\r\n\r\n');
      });
    const overTls = tls.connect({ host: '127.0.0.1', port: ports.https, servername: NAME, ca: nginx.ca });
    for (const text of [await refusal(overTls), await refusal(net.connect(ports.http, '127.0.0.1'))]) {
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
      for (const [name, value] of Object.entries(GUARDS)) expect(text.toLowerCase()).toContain(`\r\n${name}: ${value}\r\n`);
      expect(text).not.toMatch(/nginx\/\d/);
    }
  });

  it('[OP5] writes no link and no query into any log, not when no gateway answers, nor for a name that is not ours', async () => {
    const asked = ['/vao-hop/bi-mat-1', '/xem/bi-mat-2', '/api/sign-in/callback?code=bi-mat-3'];
    for (const path of asked) expect((await ask(path, { referer: `https://${NAME}/xem/bi-mat-4` })).status).toBe(502);
    for (const path of asked) expect((await askPlain(ports.http, path, NAME)).status).toBe(308);
    for (const path of asked) await expect(askPlain(ports.http, path, 'la.example')).rejects.toThrow();
    await ask('/api/imports/bi-mat-5?a=bi-mat-6', { 'content-length': String(60 * 1024 * 1024), expect: '100-continue' }, 'PUT');
    await expect.poll(() => nginx.logs()).toMatch(/"status":413/);
    const logs = await nginx.logs();
    expect(logs.match(/"status":444/g)).toHaveLength(asked.length);
    expect(logs.match(/"upstreamStatus":"[^"]*502/g)?.length).toBeGreaterThanOrEqual(asked.length);
    expect(logs.replaceAll('"uri":"/api/imports/bi-mat-5"', '')).not.toContain('bi-mat');
  });
});
