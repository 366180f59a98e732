import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { push, subscribeReply, type Push } from '../contract/events';
import { parseCursors } from '../contract/feed';
import { createGateway } from './gateway';
import { ingestStationFiles } from './ingest/ingestStationFiles';
import { seed } from './ingest/seed';
import { openSpareEmbedded } from './store/spareEmbedded.rig';
import type { Store } from './store/store';

const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };

describe('gateway on a real port', () => {
  let store: Store;
  let gateway: Awaited<ReturnType<typeof createGateway>>;
  let origin = '';
  beforeAll(async () => {
    const now = () => new Date();
    store = await openSpareEmbedded(now);
    await seed(store, 'data');
    gateway = await createGateway({
      context: { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf },
      webDir: null,
      host: '127.0.0.1',
      port: 0,
    });
    origin = `http://127.0.0.1:${gateway.port}`;
  }, 60_000);
  afterAll(async () => {
    await gateway.close();
    await store.close();
  });

  it('[FD1] answers the 18 indicators of Phụ lục I, each with six observations', async () => {
    const response = await fetch(`${origin}/api/feeds/indicators?set=cds-2025`);
    const { body } = (await response.json()) as { body: { indicators: { observations: unknown[] }[] } };
    expect(body.indicators).toHaveLength(18);
    expect(body.indicators.every(({ observations }) => observations.length === 6)).toBe(true);
  });

  it('[FD3] answers 304 to its own ETag, with the cursors', async () => {
    const first = await fetch(`${origin}/api/feeds/intake`);
    const again = await fetch(`${origin}/api/feeds/intake`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(parseCursors(again.headers.get('ioc-cursors') ?? '')[0]?.channel).toBe('intake');
  });

  it.each([
    ['/api/feeds/none', 404],
    ['/api/feeds/indicators', 400],
    ['/api/feeds/indicators?set=khong-co', 404],
    ['/api/feeds/intake?asOf=hôm-qua', 400],
    ['/api/feeds/intake?asOf=2999-01-01T00:00:00Z', 400],
  ])('[FD5] answers %s with problem details, status %i', async (path, status) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('[LV4] replays what came before the join and goes on without a gap or a double', async () => {
    const cursors = parseCursors((await fetch(`${origin}/api/feeds/intake`)).headers.get('ioc-cursors') ?? '');
    const position = cursors[0];
    if (!position) throw new Error('no cursor');
    const drop = (n: number) =>
      ingestStationFiles(
        store,
        [{ name: `f${n}`, sha256: `live${n}`, station: 'S', receivedAt: new Date(), rows: [], refused: [] }],
        stations,
      );
    await drop(1);
    const socket = io(origin, { transports: ['websocket'], reconnection: false });
    const got: Push[] = [];
    socket.on('push', (raw) => got.push(push.parse(raw)));
    const denied = subscribeReply.parse(await socket.emitWithAck('subscribe', { channel: 'secrets', epoch: position.epoch, since: 0 }));
    expect(denied.outcome).toBe('denied');
    const writing = (async () => {
      for (let n = 2; n <= 40; n += 1) await drop(n);
    })();
    const joined = subscribeReply.parse(
      await socket.emitWithAck('subscribe', { channel: 'intake', epoch: position.epoch, since: position.seq }),
    );
    expect(joined.outcome).toBe('joined');
    await writing;
    await expect.poll(() => got.length, { timeout: 5_000 }).toBe(40);
    expect(got.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => position.seq + n + 1));
    socket.close();
  });

  it('[LV7] tells a client of another epoch, or ahead of the head, to fetch anew', async () => {
    const socket = io(origin, { transports: ['websocket'], reconnection: false });
    const ask = async (epoch: string, since: number) =>
      subscribeReply.parse(await socket.emitWithAck('subscribe', { channel: 'intake', epoch, since }));
    expect(await ask('another', 1)).toEqual({ outcome: 'refetch', reason: 'epoch' });
    const epoch = parseCursors((await fetch(`${origin}/api/feeds/intake`)).headers.get('ioc-cursors') ?? '')[0]?.epoch ?? '';
    expect(await ask(epoch, 9_999)).toEqual({ outcome: 'refetch', reason: 'ahead' });
    socket.close();
  });

  it('[AC2] lets no page of another origin open a socket', async () => {
    const socket = io(origin, { transports: ['websocket'], reconnection: false, extraHeaders: { origin: 'http://la.example' } });
    await expect(
      new Promise((resolve, reject) => socket.on('connect', () => resolve('open')).on('connect_error', reject)),
    ).rejects.toThrow();
    socket.close();
  });
});
