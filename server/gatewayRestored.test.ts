import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseCursors } from '../contract/feed';
import { createGateway } from './gateway';
import { ingestStationFiles } from './ingest/ingestStationFiles';
import { TEST_ENGINES } from './store/engines.rig';
import { openEmbeddedStore } from './store/openStore';

const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };
const body = z.object({ body: z.object({ readings: z.array(z.object({ value: z.number() })) }) });

it('[ST4] [FD6] gives no ETag and no cursor twice when a whole DATA_DIR is put back and other things are written', async () => {
  const root = await mkdtemp(join(tmpdir(), 'ioc-restored-'));
  const [dir, backup] = [join(root, 'data'), join(root, 'backup')];
  const now = () => new Date();
  const during = async <T>(work: (origin: string, tell: (value: number) => Promise<void>) => Promise<T>): Promise<T> => {
    const store = await openEmbeddedStore(dir, now);
    const context = { store, now, stationName: stations.nameOf, provenanceOf: stations.provenanceOf };
    const gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0, watchEveryMs: 3_600_000 });
    const tell = (value: number) => {
      const row = { parameter: 'pH', value, unit: '-', observedAt: '2026-03-15T01:00:00.000Z', status: '00' };
      const file = { name: 'S_20260315080000.txt', sha256: `v${value}`, station: 'S', receivedAt: now(), rows: [row], refused: [] };
      return ingestStationFiles(store, [file], stations);
    };
    try {
      return await work(`http://127.0.0.1:${gateway.port}`, tell);
    } finally {
      await gateway.close();
      await store.close();
    }
  };
  const read = async (origin: string, known?: string) => {
    const response = await fetch(`${origin}/api/feeds/readings`, { headers: known ? { 'if-none-match': known } : {} });
    const [cursor] = parseCursors(response.headers.get('ioc-cursors') ?? '');
    const text = await response.text();
    const value = response.status === 200 ? body.parse(JSON.parse(text)).body.readings[0]?.value : undefined;
    return { status: response.status, etag: response.headers.get('etag') ?? '', cursor, value };
  };
  try {
    await during((_origin, tell) => tell(1));
    await cp(dir, backup, { recursive: true });
    const before = await during(async (origin, tell) => {
      await tell(2);
      return read(origin);
    });
    await rm(dir, { recursive: true });
    await cp(backup, dir, { recursive: true });
    const after = await during(async (origin, tell) => {
      await tell(3);
      return read(origin, before.etag);
    });
    expect([before.value, after.status, after.value]).toEqual([2, 200, 3]);
    // The same place of another history: only the epoch tells.
    expect(after.cursor?.seq).toBe(before.cursor?.seq);
    expect(after.cursor?.epoch).not.toBe(before.cursor?.epoch);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

for (const engine of TEST_ENGINES)
  it.skipIf(engine.skip)(`[ST4] renews every epoch of ${engine.name} at its seq, and keeps what the outbox has`, async () => {
    const store = await engine.open(() => new Date());
    try {
      for (const channel of ['intake', 'readings', 'intake']) await store.write('t', 'w', ({ publish }) => publish(channel, []));
      const before = await store.heads();
      await store.renewEpochs();
      const after = await store.heads();
      expect(after.map(({ epoch: _, ...rest }) => rest)).toEqual(before.map(({ epoch: _, ...rest }) => rest));
      expect(after.filter(({ epoch }) => before.some((head) => head.epoch === epoch))).toEqual([]);
      expect((await store.tail('intake', 0, 10))?.rows).toHaveLength(2);
    } finally {
      await store.close();
    }
  });
