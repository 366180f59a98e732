import type { FastifyServerOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectHeaders, expectProblem, openHardened, type Hardened } from './hardened.rig';
import { securityHeaders } from './http/security';

const seen = vi.hoisted((): { routes: { method: string; url: string }[] } => ({ routes: [] }));
vi.mock('fastify', async (original) => {
  const real = await original<typeof import('fastify')>();
  // Every route that the gateway registers, whoever adds it later.
  const listening = (options?: FastifyServerOptions) => {
    const app = real.default(options);
    app.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) seen.routes.push({ method: each, url });
    });
    return app;
  };
  return { ...real, default: Object.assign(listening, real.default) };
});

const PUBLIC = 'https://ioc.example.vn';
const HOST = { host: 'ioc.example.vn' };
const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

let hard: Hardened;
beforeAll(async () => {
  hard = await openHardened({ publicOrigins: [PUBLIC] });
});
afterAll(() => hard.close());

describe('the headers of an answer', () => {
  it('[SC1] are the same on every route that there is, by every method', async () => {
    expect(seen.routes.length).toBeGreaterThan(40);
    for (const { method, url } of seen.routes) {
      const of = `${method} ${url}`;
      const path = url.replaceAll('*', 'khong-co').replaceAll(/:\w+/g, 'khong-co');
      // A tunnel through a proxy is none of ours, and Node answers it by itself.
      if (method === 'CONNECT') continue;
      const answer = await hard.ask(path, { method, headers: HOST });
      expectHeaders(answer, of, HSTS);
      expect([of, answer.status >= 500]).toEqual([of, false]);
      if (answer.status >= 400 && method !== 'HEAD') expectProblem(answer, of);
    }
  });

  it.each<[string, number, Parameters<Hardened['ask']>]>([
    ['a page', 200, ['/', {}]],
    ['a view', 200, ['/chi-tieu', {}]],
    ['a file', 200, ['/assets/a.js', { headers: { 'accept-encoding': 'gzip' } }]],
    ['a part of a file', 200, ['/assets/a.js', { headers: { range: 'bytes=0-3' } }]],
    ['a part that is not there', 200, ['/assets/a.js', { headers: { range: 'bytes=9999999-' } }]],
    ['a feed', 200, ['/api/feeds/intake', {}]],
    ['a feed that is known', 304, ['/api/feeds/intake', { headers: { 'if-none-match': '*' } }]],
    ['a redirection', 303, ['/vao-hop/la', {}]],
    ['a parameter that nobody knows', 400, ['/api/feeds/intake?x=1', {}]],
    ['a malformed address', 400, ['/%zz', {}]],
    ['no signature', 401, ['/api/paperless/meetings/1', {}]],
    ['a page of another origin', 403, ['/api/commands/intake.retry', { method: 'POST', headers: { origin: 'https://la.example' } }]],
    ['what is not there', 404, ['/api/none', {}]],
    ['a missing file', 404, ['/assets/none.js', {}]],
    ['a method that is not taken', 405, ['/api/feeds/intake', { method: 'POST' }]],
    ['a body that is too large', 413, ['/api/commands/intake.retry', { method: 'POST', body: 'x'.repeat(1_100_000) }]],
    ['an address that is too long', 414, [`/api/feeds/intake?x=${'x'.repeat(8_200)}`, {}]],
    ['too many parameters', 400, [`/api/feeds/intake?${'x&'.repeat(80)}`, {}]],
    ['what is no JSON', 415, ['/api/commands/intake.retry', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }]],
    ['a handshake', 200, ['/socket.io/?EIO=4&transport=polling', {}]],
    [
      'a handshake of a page of another origin',
      403,
      ['/socket.io/?EIO=4&transport=polling', { headers: { origin: 'https://la.example' } }],
    ],
    ['a handshake by a way that there is not', 400, ['/socket.io/?EIO=4&transport=none', {}]],
  ])('[SC1] are the same on %s (%i)', async (of, status, [path, asking]) => {
    const answer = await hard.ask(path, { ...asking, headers: { ...HOST, ...asking?.headers } });
    expectHeaders(answer, of, HSTS);
    expect([of, answer.status]).toEqual([of, status]);
    if (status === 304) expect(answer.headers.etag).toContain('"');
  });

  it('[SC1] are the same under a name that is not ours', async () => {
    const answer = await hard.ask('/', { headers: { host: 'la.example' } });
    expectHeaders(answer, 'foreign', HSTS);
    expect(answer.status).toBe(421);
  });

  it.each([
    ['what is no HTTP', 400, 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a head that is too long', 431, `GET / HTTP/1.1\r\nHost: ioc.example.vn\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths of one body',
      400,
      'POST / HTTP/1.1\r\nHost: ioc.example.vn\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('[SC1] are the same where the parser refuses %s', async (of, status, bytes) => {
    const got = await hard.raw(bytes);
    const [head = ''] = got.split('\r\n\r\n');
    const headers = Object.fromEntries(
      head
        .split('\r\n')
        .slice(1)
        .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    );
    const answer = { status: Number(got.slice(9, 12)), headers, text: Buffer.from(got.slice(head.length + 4), 'latin1').toString('utf8') };
    expectHeaders(answer, of, HSTS);
    expectProblem(answer, of);
    expect(answer.status).toBe(status);
  });

  it('[SC1] are on the answer that opens a socket', async () => {
    const key = 'dGhlIHNhbXBsZSBub25jZQ==';
    const got = await hard.raw(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ioc.example.vn\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      (text) => text.includes('\r\n\r\n'),
    );
    expect(got).toMatch(/^HTTP\/1\.1 101 /);
    expect(got.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(got.toLowerCase()).toContain('strict-transport-security: ');
  });

  it('[SC1] let no script in the text of a page run, nor any that is made of text, and nobody frame it', async () => {
    const policy = String((await hard.ask('/', { headers: HOST })).headers['content-security-policy']);
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/\bhttps?:|\*/);
  });
});

it('[SC1] speak of https only where people reach it by nothing else', () => {
  for (const [publicOrigins, tells] of [
    [[], false],
    [['http://10.0.0.1'], false],
    [[PUBLIC, 'http://10.0.0.1'], false],
    [[PUBLIC], true],
  ] as const) {
    expect([publicOrigins, 'strict-transport-security' in securityHeaders([], publicOrigins)]).toEqual([publicOrigins, tells]);
  }
});
