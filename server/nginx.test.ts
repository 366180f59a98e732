import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http2 from 'node:http2';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from './gateway';
import { seed } from './ingest/seed';
import { freePort, NAME, NGINX, startNginx } from './nginx.rig';
import { askPlain, askTls } from './nginxAsk.rig';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

const FEED = '/api/feeds/indicators?set=cds-2025';
const PARTS = ['b-1.js', 'b-2.js', 'b-3.js', 'b-4.js'];
const HSTS = /^max-age=31536000/;

describe.skipIf(NGINX === '')('deploy/nginx/ioc.conf before a gateway', () => {
  let store: Store;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  /** Of another version: it has another part. */
  let other: Awaited<ReturnType<typeof createGateway>>;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let web = '';
  let ports = { http: 0, https: 0 };
  beforeAll(async () => {
    const now = () => new Date();
    web = await mkdtemp(join(tmpdir(), 'ioc-web-'));
    for (const version of ['one', 'two']) {
      await mkdir(join(web, version, 'assets'), { recursive: true });
      await writeFile(join(web, version, 'index.html'), '<title>trang</title>');
    }
    for (const name of PARTS) await writeFile(join(web, 'two', 'assets', name), 'export const b = 2;');
    await writeFile(join(web, 'one', 'assets', 'a-1.js'), `export const a = '${'a'.repeat(4_000)}';`);
    store = await openSpareEmbedded(now);
    await seed(store, 'data');
    ports = { http: await freePort(), https: await freePort() };
    const open = (version: string) =>
      createGateway({
        context: { store, now, stationName: String, provenanceOf: () => 'imported' },
        webDir: join(web, version),
        host: '127.0.0.1',
        port: 0,
        publicOrigins: [`https://${NAME}:${ports.https}`],
        trustedProxies: ['127.0.0.1'],
      });
    gateway = await open('one');
    other = await open('two');
    nginx = await startNginx({ ...ports, gateways: [gateway.port, other.port] });
  }, 60_000);
  afterAll(async () => {
    await nginx?.stop();
    await gateway?.close();
    await other?.close();
    await store?.close();
    await rm(web, { recursive: true, force: true });
  });

  const ask = (...asked: [path: string, headers?: Record<string, string>, method?: string]) =>
    askTls({ port: ports.https, ca: nginx.ca }, ...asked);

  it('[OP9] passes feeds on with their strong ETag, their coding and 304', async () => {
    const packed = await ask(FEED, { 'accept-encoding': 'gzip' });
    const etag = String(packed.headers['etag']);
    expect([packed.status, packed.headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(etag).toMatch(/^"/);
    expect(JSON.parse(gunzipSync(packed.bytes).toString())).toMatchObject({ feed: 'indicators' });
    const again = await ask(FEED, { 'accept-encoding': 'gzip', 'if-none-match': etag });
    expect([again.status, again.headers['etag'], again.bytes.length]).toEqual([304, etag, 0]);
    expect(again.headers['ioc-cursors']).toContain('indicators@');
  });

  it('[OP9] keeps files named by their content, each coding for itself, and answers with them when no gateway is asked', async () => {
    const packed = await ask('/assets/a-1.js', { 'accept-encoding': 'gzip' });
    const plain = await ask('/assets/a-1.js');
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined]);
    expect(packed.headers['cache-control']).toContain('immutable');
    await rm(join(web, 'one', 'assets', 'a-1.js'));
    // The version after has it no more, and a page of the version before still finds it.
    const kept = await ask('/assets/a-1.js', { 'accept-encoding': 'gzip' });
    expect([kept.status, gunzipSync(kept.bytes).equals(gunzipSync(packed.bytes))]).toEqual([200, true]);
    expect(kept.headers['content-security-policy']).toContain("default-src 'none'");
    // Of two versions side by side only one has it, and whoever is asked first does not matter.
    for (const name of PARTS) expect((await ask(`/assets/${name}`)).status).toBe(200);
    expect((await ask('/assets/missing.js')).status).toBe(404);
  });

  it('[OP9] opens a WebSocket for a page of ours, and for no other', async () => {
    const upgrade = (origin: string) =>
      new Promise<string>((resolve, reject) => {
        const key = randomBytes(16).toString('base64');
        const headers = { host: `${NAME}:${ports.https}`, origin, connection: 'Upgrade', upgrade: 'websocket' };
        const request = https.request({
          host: '127.0.0.1',
          port: ports.https,
          servername: NAME,
          ca: nginx.ca,
          agent: false,
          path: '/socket.io/?EIO=4&transport=websocket',
          headers: { ...headers, 'sec-websocket-version': '13', 'sec-websocket-key': key },
        });
        request.on('upgrade', (response, socket) => {
          const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
          expect(response.headers['sec-websocket-accept']).toBe(accept);
          // The first frame is Engine.IO's greeting.
          socket.once('data', (frame: Buffer) => {
            resolve(frame.subarray(2).toString());
            socket.destroy();
          });
        });
        // What the live connections refuse has no headers of its own: nginx gives it some.
        request.on('response', ({ statusCode, headers }) => resolve(`refused ${statusCode} ${headers['content-security-policy']}`));
        request.on('error', reject);
        request.end();
      });
    expect(await upgrade(`https://${NAME}:${ports.https}`)).toContain('0{"sid":');
    expect(await upgrade('https://la.example')).toMatch(/^refused 4\d\d default-src 'none'; frame-ancestors 'none'$/);
  });

  it('[OP9] speaks HTTP/2', async () => {
    const session = http2.connect(`https://127.0.0.1:${ports.https}`, { ca: nginx.ca, servername: NAME });
    const status = await new Promise<unknown>((resolve, reject) => {
      session.on('error', reject);
      const stream = session.request({ ':path': '/api/health', ':authority': `${NAME}:${ports.https}` });
      stream.on('response', (headers) => resolve(headers[':status'])).on('error', reject);
      stream.resume();
    });
    expect([session.alpnProtocol, status]).toEqual(['h2', 200]);
    session.close();
  });

  it('[OP9] sends plain http to https by the name that is configured, and knows no other name', async () => {
    const moved = await askPlain(ports.http, '/hop?hop=1', NAME);
    expect([moved.status, moved.headers['location']]).toEqual([308, `https://${NAME}/hop?hop=1`]);
    await expect(askPlain(ports.http, '/', 'la.example')).rejects.toThrow();
    await expect(
      new Promise((resolve, reject) => {
        const socket = tls.connect({ host: '127.0.0.1', port: ports.https, servername: 'la.example', rejectUnauthorized: false });
        socket.on('secureConnect', () => resolve('open')).on('error', reject);
      }),
    ).rejects.toThrow(/unrecognized name|alert/i);
  });

  it('[OP9] [OP3] keeps what is for the machine itself from outside, whatever the client says of where it comes from', async () => {
    for (const path of ['/api/metrics', '/api/ready'])
      for (const headers of [{}, { 'x-forwarded-for': '127.0.0.1' }]) expect((await ask(path, headers)).status).toBe(404);
    // Nor by another spelling, which reaches the gateway.
    for (const path of ['/api//metrics', '/api/%6detrics', '/api/metrics/']) expect((await ask(path)).status).toBe(404);
  });

  it('[OP5] [OP9] writes no link into a meeting, and nothing behind a question mark, into its log', async () => {
    await ask('/vao-hop/bi-mat-cua-nguoi-du-hop?a=1');
    await ask('/xem/bi-mat-cua-nguoi-xem');
    await ask('/tong-quan?token=bi-mat-khac');
    await expect.poll(() => nginx.accessLog()).toContain('/tong-quan');
    const log = await nginx.accessLog();
    expect(log).toContain('/vao-hop/***');
    expect(log).toContain('/xem/***');
    expect(log).not.toContain('bi-mat');
  });

  it('[OP9] serves pages over TLS, also once the other gateway has gone, with the headers of the gateway and one HSTS', async () => {
    await other.close();
    for (let round = 0; round < 6; round += 1) {
      const { status, headers, names, bytes } = await ask('/tong-quan');
      expect([status, bytes.toString()]).toEqual([200, '<title>trang</title>']);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toMatch(HSTS);
      expect(headers['cache-control']).not.toContain('no-store');
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(headers['server']).toBe('nginx');
    }
  });
});
