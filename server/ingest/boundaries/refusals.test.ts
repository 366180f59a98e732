import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boundaryFeature, type BoundaryFeature } from '../../../contract/feeds/boundaries';
import type { Position, Ring } from '../../../contract/geometry';
import { openSpareEmbedded } from '../../store/spareEmbedded.rig';
import type { Store } from '../../store/store';
import { seed } from '../seed';
import { importBoundaries, newestSet } from './importBoundaries';
import { MAX_POINTS } from './readGeoJson';
import { seedBoundaries } from './seedBoundaries';

const [first, second] = ['03646', '03664'];
const collection = z.object({ features: z.array(boundaryFeature) });
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

describe('a file of boundaries that cannot be taken', () => {
  let store: Store;
  let features: BoundaryFeature[];
  let before: Awaited<ReturnType<typeof newestSet>>;
  beforeAll(async () => {
    store = await openSpareEmbedded(() => new Date('2026-11-20T02:00:00Z'));
    await seed(store, 'data');
    await seedBoundaries(store, 'data');
    features = collection.parse(JSON.parse(await readFile('data/geo/boundaries.geojson', 'utf8'))).features;
    before = await newestSet(store);
  }, 60_000);
  afterAll(() => store.close());

  const load = (value: unknown, property: string | null = null) =>
    importBoundaries(store, { bytes: bytesOf(value), property, source: 'Tệp thử', provenance: 'imported', actor: 'test' });
  const whole = (changed: (feature: BoundaryFeature) => unknown, extra: object = {}) => ({
    type: 'FeatureCollection',
    ...extra,
    features: features.map(changed),
  });
  const withGeometry = (code: string, geometry: unknown) =>
    whole((feature) => (feature.properties.code === code ? { ...feature, geometry } : feature));
  const withRings = (...rings: Position[][]) => withGeometry(second ?? '', { type: 'Polygon', coordinates: rings });
  const everywhere = (move: (point: Position) => number[]) =>
    whole(({ geometry, ...feature }) => ({
      ...feature,
      geometry: {
        type: 'MultiPolygon',
        coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) =>
          polygon.map((ring) => ring.map(move)),
        ),
      },
    }));
  const square = (west: number, south: number, side: number): Ring => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];

  /** Refused with these words, and nothing stored. */
  const refuses = async (value: unknown, words: RegExp, property: string | null = null) => {
    await expect(load(value, property)).rejects.toThrow(words);
    expect(await newestSet(store)).toEqual(before);
  };

  it('is refused when it is no JSON, cut off, or not in UTF-8', async () => {
    await refuses('không phải json', /không phải JSON.*Hãy xuất lại/);
    await refuses(JSON.stringify(whole((feature) => feature)).slice(0, -20), /bị cắt dở/);
    await expect(
      importBoundaries(store, {
        bytes: new Uint8Array([0xff, 0xfe, 0x7b]),
        property: null,
        source: '',
        provenance: 'imported',
        actor: 'test',
      }),
    ).rejects.toThrow(/UTF-8/);
  });

  it('is refused when it is no FeatureCollection, or has features of other kinds', async () => {
    await refuses({ type: 'Topology', objects: {} }, /không phải một FeatureCollection/);
    await refuses({ type: 'FeatureCollection', features: [] }, /không có đối tượng nào/);
    await refuses(
      withGeometry('03646', { type: 'Point', coordinates: [104, 21] }),
      /Đơn vị 03646: hình học phải là Polygon hoặc MultiPolygon/,
    );
    await refuses(withGeometry('03646', null), /Đơn vị 03646: hình học phải là/);
    await refuses({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null }] }, /Đối tượng thứ 1 không phải Feature/);
  });

  it('is refused when its crs member names another system, and taken when it names WGS84 in any usual way', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    await refuses(
      whole((feature) => feature, crs('urn:ogc:def:crs:EPSG::3405')),
      /hệ tọa độ urn:ogc:def:crs:EPSG::3405, không phải WGS84.*EPSG:4326/,
    );
    await refuses(
      whole((feature) => feature, crs('EPSG:43260')),
      /không phải WGS84/,
    );
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4326'])
      // Of these only the missing unit is wrong: the crs was taken.
      await refuses({ ...whole((feature) => feature, crs(name)), features: features.slice(1) }, /thiếu 1 trên 75/);
  });

  it('is refused when its coordinates are metres of VN-2000, swapped, or outside Việt Nam', async () => {
    await refuses(
      everywhere(([lon, lat]) => [lon * 4800, lat * 110_000]),
      /VN-2000 tính bằng mét.*WGS84/,
    );
    await refuses(
      everywhere(([lon, lat]) => [lat, lon]),
      /đảo thứ tự/,
    );
    await refuses(
      everywhere(([lon, lat]) => [lon - 100, lat]),
      /nằm ngoài lãnh thổ Việt Nam/,
    );
  });

  it('is refused when a code is unknown, missing or there twice, and each is named', async () => {
    const renamed = (code: string) =>
      whole((feature) => (feature.properties.code === first ? { ...feature, properties: { ...feature.properties, code } } : feature));
    await refuses(renamed('99999'), /mã không thuộc đơn vị cấp xã nào.*: 99999\. Hãy/);
    await refuses(renamed(second ?? ''), /nhiều hơn một đối tượng trong tệp: 03664\. Hãy gộp/);
    await refuses({ type: 'FeatureCollection', features: features.slice(2) }, /thiếu 2 trên 75 đơn vị: 03646, 03664\. Hãy bổ sung/);
  });

  it('is refused when no property holds the code, naming those that there are', async () => {
    const other = whole(({ properties: { code }, ...feature }) => ({ ...feature, properties: { id_xa: code, ten: 'x' } }));
    await refuses(other, /không có thuộc tính mã đơn vị.*id_xa, ten.*--property/);
    await refuses(other, /mã đơn vị "x" không phải mã 5 chữ số/, 'ten');
    await refuses({ ...other, features: other.features.slice(1) }, /thiếu 1 trên 75 đơn vị: 03646/, 'id_xa');
  });

  it('is refused when a ring crosses or touches itself, naming the unit and the place', async () => {
    const bow: Position[] = [
      [104, 21],
      [104.2, 21.2],
      [104.2, 21],
      [104, 21.2],
      [104, 21],
    ];
    await refuses(withRings(bow), /Đơn vị 03664 có đường ranh giới tự cắt.*\(104,1; 21,1\).*Fix geometries/);
    const pinched: Position[] = [
      [104, 21],
      [104.2, 21],
      [104.1, 21.1],
      [104.2, 21.2],
      [104, 21.2],
      [104.1, 21.1],
      [104, 21],
    ];
    await refuses(withRings(pinched), /tự cắt hoặc chồng lên nhau tại \(104,1; 21,1\)/);
    const spike: Position[] = [
      [104, 21],
      [104.2, 21],
      [104.2, 21.2],
      [104.2, 21],
      [104, 21.2],
      [104, 21],
    ];
    await refuses(withRings(spike), /tự cắt hoặc chồng lên nhau/);
  });

  it('is refused when a hole crosses or leaves its part, or two parts cover each other', async () => {
    await refuses(withRings(square(104, 21, 0.2), square(104.1, 21.1, 0.2)), /tự cắt hoặc chồng lên nhau/);
    await refuses(withRings(square(104, 21, 0.2), square(104.5, 21.1, 0.1)), /lỗ nằm ngoài phần đất của nó/);
    const parts = (...polygons: Ring[][]) => withGeometry('03664', { type: 'MultiPolygon', coordinates: polygons });
    await refuses(parts([square(104, 21, 0.2)], [square(104.05, 21.05, 0.1)]), /hai phần đất chồng lên nhau tại \(104,05; 21,05\)/);
    await refuses(parts([square(104, 21, 0.2)], [square(104, 21, 0.2)]), /chồng lên nhau/);
  });

  it('is refused when a ring is open or has fewer than three corners', async () => {
    await refuses(withRings(square(104, 21, 0.2).slice(0, -1)), /chưa khép kín tại \(104; 21\)/);
    await refuses(
      withRings([
        [104, 21],
        [104.1, 21],
        [104, 21],
      ]),
      /ít hơn ba đỉnh/,
    );
    await refuses(withRings([]), /chưa khép kín/);
  });

  it('is refused above 50 MB and above the stated number of points', async () => {
    const heavy = new Uint8Array(50 * 1024 * 1024 + 1);
    await expect(
      importBoundaries(store, { bytes: heavy, property: null, source: '', provenance: 'imported', actor: 'test' }),
    ).rejects.toThrow(/nặng 50 MB, quá giới hạn 50 MB/);
    const circle = Array.from({ length: MAX_POINTS + 1 }, (_, n): Position => [104 + Math.cos(n) / 10, 21 + Math.sin(n) / 10]);
    await refuses(withRings(circle), /hơn 200\.000 điểm/);
  });
});
