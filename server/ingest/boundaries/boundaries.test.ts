import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boundaryFeature, type BoundaryFeature } from '../../../contract/feeds/boundaries';
import { polygonsOf } from '../../../contract/geometry';
import { geometryAreaKm2 } from '../../../contract/rules/sphereArea';
import { openPostgresStore } from '../../store/openStore';
import { openSpareEmbedded } from '../../store/spareEmbedded.rig';
import type { Store } from '../../store/store';
import { seed } from '../seed';
import { importBoundaries } from './importBoundaries';
import { recordBoundaries } from './recordBoundaries';
import { seedBoundaries } from './seedBoundaries';

const url = process.env['TEST_DATABASE_URL'];
const engines = [
  { name: 'PGlite', open: (now: () => Date) => openSpareEmbedded(now), skip: false },
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
const counts = z.object({ sets: z.coerce.number(), units: z.coerce.number() });
const setRow = z.object({ revision: z.coerce.number(), source: z.string(), provenance: z.string(), bbox: z.array(z.number()) });

for (const engine of engines) {
  describe.skipIf(engine.skip)(`boundaries on ${engine.name}`, () => {
    let store: Store;
    let clock = new Date('2026-11-20T02:00:00Z');
    let features: BoundaryFeature[];
    beforeAll(async () => {
      store = await engine.open(() => clock);
      await seed(store, 'data');
      await store.ensureChannels(['boundaries']);
      features = z
        .object({ features: z.array(boundaryFeature) })
        .parse(JSON.parse(await readFile('data/geo/boundaries.geojson', 'utf8'))).features;
    }, 60_000);
    afterAll(() => store.close());

    const stored = (asOf: string | null = null) =>
      store.read(asOf, async ({ db, revision }) => {
        const { rows: sets } = await sql`select * from boundary_set where revision <= ${revision} order by revision desc limit 1`.execute(
          db,
        );
        const set = sets[0] ? setRow.parse(sets[0]) : null;
        const { rows } =
          await sql`select code, name, kind, label, geometry from area_boundary where revision = ${set?.revision ?? 0} order by code`.execute(
            db,
          );
        return { set, rows };
      });
    const totals = () =>
      store.read(null, async ({ db }) =>
        counts.parse(
          (await sql`select (select count(*) from boundary_set) as sets, (select count(*) from area_boundary) as units`.execute(db))
            .rows[0],
        ),
      );
    /** As older software writes it: other property, code as a number, clockwise exteriors, a height. */
    const official = (drop: number) => ({
      bytes: new TextEncoder().encode(
        JSON.stringify({
          type: 'FeatureCollection',
          features: features.slice(drop).map(({ properties: { code }, geometry }) => ({
            type: 'Feature',
            properties: { MA_XA: Number(code), TEN: 'x' },
            geometry: {
              type: 'MultiPolygon',
              coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) =>
                polygon.map((ring) => ring.toReversed().map(([lon, lat]) => [lon + 0.01, lat, 600])),
              ),
            },
          })),
        }),
      ),
      property: null,
      source: 'Quyết định thử',
      provenance: 'published' as const,
      actor: 'test',
    });

    it('are first those drawn from the grid, once, as the file has them', async () => {
      expect(await seedBoundaries(store, 'data')).toBe(true);
      expect(await seedBoundaries(store, 'data')).toBe(false);
      expect(await totals()).toEqual({ sets: 1, units: 75 });
      const { set, rows } = await stored();
      expect(set).toMatchObject({ provenance: 'generated', source: expect.stringMatching(/Ranh giới xấp xỉ, dựng từ lưới/) });
      expect(rows).toEqual(features.map(({ properties, geometry }) => ({ ...properties, geometry })));
    });

    it('[ST3] stay as they are when a file is refused, and nothing is published', async () => {
      const before = await store.tail('boundaries', 0, 10);
      await expect(importBoundaries(store, official(1))).rejects.toThrow(/thiếu 1 trên 75/);
      await expect(recordBoundaries(store, [], { source: '', provenance: 'imported', sha256: 'x', actor: 'test' })).rejects.toThrow(
        /thiếu 75 trên 75/,
      );
      expect(await totals()).toEqual({ sets: 1, units: 75 });
      expect(await store.tail('boundaries', 0, 10)).toEqual(before);
    });

    it('[ST2] are replaced by an official file as a new revision, while the past keeps its own', async () => {
      clock = new Date('2026-11-20T03:00:00Z');
      const revision = await importBoundaries(store, official(0));
      const { set, rows } = await stored();
      expect(set).toMatchObject({ revision, provenance: 'published', source: 'Quyết định thử' });
      const moved = rows.map((row) =>
        z.looseObject({ geometry: boundaryFeature.shape.geometry, code: z.string(), name: z.string() }).parse(row),
      );
      expect(moved.map(({ code, name }) => ({ code, name }))).toEqual(features.map(({ properties: { code, name } }) => ({ code, name })));
      // Exteriors turned counter-clockwise again: the areas are positive and those of the file.
      for (const [index, { geometry }] of moved.entries())
        expect(geometryAreaKm2(geometry)).toBeCloseTo(geometryAreaKm2(features[index]?.geometry ?? geometry), 6);
      const longitudes = features.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)).map(([lon]) => lon);
      expect(set?.bbox[0]).toBeCloseTo(longitudes.reduce((a, b) => Math.min(a, b)) + 0.01, 9);
      const then = await stored('2026-11-20T02:30:00Z');
      expect(then.set?.provenance).toBe('generated');
      expect(then.rows).toEqual(features.map(({ properties, geometry }) => ({ ...properties, geometry })));
    });

    it('[LV1] tell the live maps of the new revision, once', async () => {
      const { set } = await stored();
      const tail = await store.tail('boundaries', 0, 10);
      expect(tail?.rows.map(({ changes }) => changes).at(-1)).toEqual([{ kind: 'boundaries.changed', revision: set?.revision }]);
      expect(tail?.seq).toBe(2);
    });

    it('[IN1] of the same file are not recorded again, and the seed never replaces an official file', async () => {
      expect(await importBoundaries(store, official(0))).toBeNull();
      expect(await seedBoundaries(store, 'data')).toBe(false);
      expect(await totals()).toEqual({ sets: 2, units: 150 });
    });
  });
}
