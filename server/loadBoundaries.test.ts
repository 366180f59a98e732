import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from './core/answer';
import { LOCAL_PRINCIPAL } from './access/principal';
import { seed } from './ingest/seed';
import { seedBoundaries } from './ingest/boundaries/seedBoundaries';
import { openEmbeddedStore } from './store/openStore';

const FILE = 'data/geo/boundaries.geojson';
const now = () => new Date();
const context = { now, stationName: String, provenanceOf: () => 'imported' as const };

describe('npm run boundaries', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'ioc-boundaries-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    new Promise<{ code: number | null; output: string }>((resolve, reject) => {
      const env = { ...process.env, DATA_DIR: dir, DATABASE_URL: '' };
      const child = spawn(process.execPath, ['--import', 'tsx', 'server/loadBoundaries.ts', ...args], { env });
      let output = '';
      child.stdout.on('data', (chunk) => (output += String(chunk)));
      child.stderr.on('data', (chunk) => (output += String(chunk)));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });

  it('says how it is used, and names a file that is not there', async () => {
    expect(await run()).toMatchObject({ code: 1, output: expect.stringContaining('Cách dùng: npm run boundaries') });
    expect(await run('khong-co.geojson')).toMatchObject({ code: 1, output: expect.stringContaining('Không có tệp khong-co.geojson') });
  });

  it('[ST5] is refused while a gateway holds the directory, and loads when it has let go; the feed then answers the new boundaries', async () => {
    const held = await openEmbeddedStore(dir, now);
    await seed(held, 'data');
    await seedBoundaries(held, 'data');
    expect(await run(FILE)).toMatchObject({ code: 1, output: expect.stringMatching(/đang được một tiến trình khác sử dụng/) });
    await held.close();

    expect(await run(FILE, '--source', 'Hồ sơ thử', '--property', 'code')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Đã nạp ranh giới mới/),
    });
    expect(await run('package.json')).toMatchObject({ code: 1, output: expect.stringMatching(/không phải một FeatureCollection/) });

    const store = await openEmbeddedStore(dir, now);
    await store.ensureChannels(['boundaries']);
    const { envelope } = await answer({ feed: 'boundaries', params: {}, asOf: null }, LOCAL_PRINCIPAL, { ...context, store });
    expect(envelope).toMatchObject({ feed: 'boundaries', body: { source: 'Hồ sơ thử', provenance: 'imported', features: { length: 75 } } });
    await expect(
      answer({ feed: 'boundaries', params: {}, asOf: '2020-01-01T00:00:00Z' }, LOCAL_PRINCIPAL, { ...context, store }),
    ).rejects.toThrow(/chưa có ranh giới/);
    await store.close();
  }, 60_000);
});
