import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sql } from 'kysely';
import { ingestStationFiles } from '../ingest/ingestStationFiles';
import type { StationFile } from '../ingest/stationFile';
import { readReadings } from './readReadings';
import { readIntake } from './readIntake';
import { openEmbeddedStore, openPostgresStore } from '../store/openStore';
import type { Store } from '../store/store';

const url = process.env['TEST_DATABASE_URL'];
const stations = { provenanceOf: () => 'imported' as const, nameOf: (station: string) => station };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString();
const file = (sha256: string, rows: [string, number, number][], station = 'SLA_T1'): StationFile => ({
  name: `${station}_${sha256}.txt`,
  sha256,
  station,
  receivedAt: new Date('2026-11-20T02:00:00Z'),
  refused: [],
  rows: rows.map(([parameter, value, minute]) => ({ parameter, value, unit: 'mg/L', observedAt: at(minute), status: '00' })),
});

const engines = [
  { name: 'PGlite', open: (now: () => Date) => openEmbeddedStore(null, now), skip: false },
  {
    name: 'PostgreSQL',
    open: async (now: () => Date) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('drop schema public cascade; create schema public');
      await client.end();
      return openPostgresStore(url ?? '', now);
    },
    skip: !url,
  },
];

for (const engine of engines) {
  describe.skipIf(engine.skip)(`store on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date('2026-11-20T02:00:00Z');
    beforeAll(async () => {
      store = await engine.open(() => clock);
      await store.ensureChannels(['readings', 'intake']);
    });
    afterAll(() => store.close());

    const latest = () => store.read(null, ({ db, revision }) => readReadings(db, revision, false, stations.nameOf));

    it('[ST1] gives revisions and seqs densely, in commit order, to writers that run together', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.write('t', 'together', ({ publish }) =>
            publish('intake', [{ kind: 'file.ingested', file: `${n}`, accepted: 0, refused: [], receivedAt: at(0) }]),
          ),
        ),
      );
      const tail = await store.tail('intake', 0, 100);
      expect(tail?.rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      const revisions = tail?.rows.map(({ revision }) => revision) ?? [];
      expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    });

    it('[ST3] stores nothing, publishes nothing and spends no seq when a write fails', async () => {
      const before = await store.tail('intake', 0, 100);
      await expect(
        store.write('t', 'fails', async ({ publish }) => {
          await publish('intake', []);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      expect(await store.tail('intake', 0, 100)).toEqual(before);
    });

    it('[IN1] takes the same file once, and the same reading once', async () => {
      await ingestStationFiles(store, [file('a', [['COD', 10, 1]])], stations);
      await ingestStationFiles(store, [file('a', [['COD', 10, 1]]), file('b', [['COD', 10, 1]])], stations);
      const { rows } = await store.read(null, ({ db }) => sql`select * from reading`.execute(db));
      expect(rows).toHaveLength(1);
    });

    it('[IN2] lets no older reading replace a newer one, and a correction replace what it corrects', async () => {
      await ingestStationFiles(store, [file('c', [['COD', 12, 5]])], stations);
      await ingestStationFiles(store, [file('d', [['COD', 99, 3]])], stations);
      expect((await latest()).readings[0]?.value).toBe(12);
      await ingestStationFiles(store, [file('e', [['COD', 13, 5]])], stations);
      expect((await latest()).readings[0]?.value).toBe(13);
    });

    it('[ST2] answers the past as it was known then', async () => {
      clock = new Date('2026-11-20T03:00:00Z');
      await ingestStationFiles(store, [file('f', [['COD', 50, 30]])], stations);
      const then = await store.read('2026-11-20T02:30:00Z', ({ db, revision }) => readReadings(db, revision, true, stations.nameOf));
      expect(then.readings[0]?.value).toBe(13);
      expect((await latest()).readings[0]?.value).toBe(50);
    });

    it('[IN3] keeps refused rows as they came, even with bytes that text cannot hold', async () => {
      await ingestStationFiles(store, [{ ...file('g', []), refused: [{ line: 1, raw: 'a\0b', reason: 'Sai số cột.' }] }], stations);
      const intake = await store.read(null, ({ db, revision }) => readIntake(db, revision));
      expect(intake.recentRefused[0]).toMatchObject({ raw: 'a␀b', line: 1, reason: 'Sai số cột.' });
    });
  });
}

describe('embedded database directory', () => {
  it('[ST5] refuses a directory that a living process holds, and one that is corrupt, in Vietnamese', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'ioc-store-'));
    const store = await openEmbeddedStore(dir, () => new Date());
    await expect(openEmbeddedStore(dir, () => new Date())).rejects.toThrow(/đang được một tiến trình khác/);
    await store.close();
    await writeFile(join(dir, 'pg', 'global', 'pg_control'), 'hỏng');
    await expect(openEmbeddedStore(dir, () => new Date())).rejects.toThrow(/Không mở được cơ sở dữ liệu/);
    await rm(dir, { recursive: true, force: true });
  });

  it('[ST6] refuses a schema newer than this version knows', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'ioc-store-'));
    const store = await openEmbeddedStore(dir, () => new Date());
    await store.read(null, async () => undefined);
    await store.write('t', 'newer', ({ db }) =>
      sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`.execute(db),
    );
    await store.close();
    await expect(openEmbeddedStore(dir, () => new Date())).rejects.toThrow(/phiên bản mới hơn/);
    await rm(dir, { recursive: true, force: true });
  });
});
