import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCursors } from '../contract/feed';
import { problem } from '../contract/problem';
import { createGateway } from './gateway';
import { seed } from './ingest/seed';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };
const FEED = '/api/feeds/indicators?set=cds-2025';

describe('HTTP on a real port', () => {
  let store: Store;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  let dir = '';
  beforeAll(async () => {
    const now = () => new Date();
    dir = await mkdtemp(join(tmpdir(), 'ioc-web-'));
    await mkdir(join(dir, 'web', 'assets'), { recursive: true });
    await writeFile(join(dir, 'secret.txt'), 'bí mật');
    await writeFile(join(dir, 'web', 'index.html'), '<title>trang</title>');
    await writeFile(join(dir, 'web', 'assets', 'a.js'), `export const a = '${'a'.repeat(4_000)}';`);
    store = await openSpareEmbedded(now);
    await seed(store, 'data');
    gateway = await createGateway({
      context: { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf },
      webDir: join(dir, 'web'),
      host: '127.0.0.1',
      port: 0,
    });
  }, 60_000);
  afterAll(async () => {
    await gateway.close();
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  /** The path goes out as it is written; nothing is normalised, unpacked or followed. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: gateway.port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(gateway.port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (chunk) => (got += chunk.toString()));
      socket.on('close', () => resolve(got)).on('error', reject);
    });
  const expectProblem = (answer: Awaited<ReturnType<typeof ask>>, status: number) => {
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const told = problem.parse(JSON.parse(answer.bytes.toString()));
    expect(told.status).toBe(status);
    expect(told.detail).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđèéẹẻẽêềếệểễìíịỉĩòóọỏõôốồộổỗơớờợởỡùúụủũưứừựửữỳýỵỷỹ]/i);
    return told;
  };
  const etagOf = ({ headers }: Awaited<ReturnType<typeof ask>>) => String(headers['etag']);

  it('[FD5] refuses a parameter given twice, naming it', async () => {
    expect(expectProblem(await ask('/api/feeds/indicators?set=a&set=b'), 400).detail).toContain('set');
    expectProblem(await ask('/api/feeds/intake?asOf=2026-01-01T00:00:00Z&asOf=2026-01-02T00:00:00Z'), 400);
  });

  it('[FD5] refuses a parameter that nobody knows, so that a mistyped moment is not answered with today', async () => {
    expect(expectProblem(await ask('/api/feeds/intake?asof=2026-01-01T00:00:00Z'), 400).detail).toContain('asof');
  });

  it.each([
    '/api/feeds/%E0%A4%A',
    '/api/feeds/%zz',
    '/%c0%af',
    '/api/feeds/indicators?set=%zz',
    '/api/feeds/intake?asOf=0000-01-01T00:00:00Z',
  ])('[FD5] answers the malformed address %s with a problem', async (path) => {
    expectProblem(await ask(path), 400);
  });

  it('[FD5] answers names and queries longer than any there is', async () => {
    expectProblem(await ask(`/api/feeds/${'x'.repeat(500)}`), 404);
    expectProblem(await ask(`/api/feeds/indicators?set=${'x'.repeat(8_000)}`), 400);
    expectProblem(await ask(`/api/feeds/indicators?set=${'x'.repeat(40_000)}`), 431);
  });

  it('[FD5] answers what is no HTTP with a problem, and closes the connection', async () => {
    const got = await raw('FOO /api/feeds/intake HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(got).toMatch(/^HTTP\/1\.1 400 /);
    expect(got).toContain('application/problem+json');
    expect(got).toContain('x-content-type-options: nosniff');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('[FD5] tells %s on a feed, or on a page, that it is only read', async (method) => {
    for (const path of ['/api/feeds/intake', '/chi-tieu']) {
      const answer = await ask(path, {}, method);
      expectProblem(answer, 405);
      expect(answer.headers['allow']).toBe('GET, HEAD');
    }
  });

  it.each([
    ['/api/health', 'POST', 'GET, HEAD'],
    ['/api/openapi.json', 'DELETE', 'GET, HEAD'],
    ['/api/docs', 'PUT', 'GET, HEAD'],
    ['/api/commands/intake.retry', 'GET', 'POST'],
    ['/api/commands/intake.retry', 'PUT', 'POST'],
  ])('[FD5] tells %s that it does not take %s, and what it takes', async (path, method, allow) => {
    const answer = await ask(path, {}, method);
    expectProblem(answer, 405);
    expect(answer.headers['allow']).toBe(allow);
  });

  it('[FD6] takes * only for a body that there is', async () => {
    expectProblem(await ask('/api/feeds/indicators?set=khong-co', { 'if-none-match': '*' }), 404);
  });

  it('[FD1] answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = [await ask(FEED), await ask(FEED, {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    for (const name of ['etag', 'ioc-cursors', 'content-type', 'vary', 'content-length'])
      expect(head.headers[name]).toBe(get.headers[name]);
  });

  it('[FD6] finds its ETag in a list, in its weak form and behind *, and in nothing else', async () => {
    const etag = etagOf(await ask(FEED));
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", W/"more" , ${etag}`, '*']) {
      const again = await ask(FEED, { 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.bytes).toHaveLength(0);
      expect(again.headers['etag']).toBe(etag);
      expect(parseCursors(String(again.headers['ioc-cursors']))[0]?.channel).toBe('indicators');
    }
    for (const known of ['"other"', etag.slice(1, -1), '', '"']) expect((await ask(FEED, { 'if-none-match': known })).status).toBe(200);
  });

  it('[FD6] goes on answering 304 after commits elsewhere, and 200 after one on its own channel', async () => {
    const etag = etagOf(await ask(FEED));
    await store.write('t', 'elsewhere', ({ publish }) => publish('intake', []));
    expect((await ask(FEED, { 'if-none-match': etag })).status).toBe(304);
    await store.write('t', 'here', ({ publish }) => publish('indicators', []));
    expect((await ask(FEED, { 'if-none-match': etag })).status).toBe(200);
  });

  it('[FD6] gives each content coding its own strong ETag, and says that the answer varies by it', async () => {
    const plain = await ask(FEED);
    const packed = await ask(FEED, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(etagOf(packed)).not.toBe(etagOf(plain));
    for (const { headers } of [plain, packed]) expect(String(headers['vary']).toLowerCase()).toContain('accept-encoding');
    expect((await ask(FEED, { 'accept-encoding': 'gzip', 'if-none-match': etagOf(packed) })).status).toBe(304);
    expect((await ask(FEED, { 'accept-encoding': 'gzip;q=0, *', 'if-none-match': etagOf(packed) })).status).toBe(200);
    expect((await ask(FEED, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });

  it('serves a view for what is no file, and says that a missing file is missing', async () => {
    for (const path of ['/', '/chi-tieu', '/moi-truong?tram=1']) {
      const page = await ask(path);
      expect([page.status, page.bytes.toString()]).toEqual([200, '<title>trang</title>']);
      expect(page.headers['cache-control']).toBe('no-cache');
    }
    const asset = await ask('/assets/a.js', { 'accept-encoding': 'gzip' });
    expect(asset.headers['cache-control']).toContain('immutable');
    expect(String(asset.headers['vary']).toLowerCase()).toContain('accept-encoding');
    for (const path of ['/assets/missing.js', '/api/none', '/socket.io', '/api']) expectProblem(await ask(path), 404);
  });

  it('[FD5] leaves /socket.io/ to Socket.IO, whatever pages there are', async () => {
    const handshake = await ask('/socket.io/?EIO=4&transport=polling');
    expect(handshake.status).toBe(200);
    expect(handshake.bytes.toString()).toMatch(/^0\{"sid"/);
    const refused = [
      await ask('/socket.io/?EIO=4&transport=none'),
      await ask('/socket.io/?EIO=4&transport=polling', { origin: 'http://evil.example' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 403]);
    for (const { headers } of [handshake, ...refused]) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//../secret.txt',
  ])('lets no path leave the folder of the pages: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.bytes.toString()).not.toContain('bí mật');
    expect([200, 400, 403, 404]).toContain(answer.status);
  });
});
