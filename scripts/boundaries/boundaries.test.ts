import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boundaryFeature, type BoundaryFeature } from '../../contract/feeds/boundaries';
import { polygonsOf, type Position } from '../../contract/geometry';
import { findCrossings } from '../../contract/rules/crossings';
import { isInside } from '../../contract/rules/insideRing';
import { geometryAreaKm2, ringAreaKm2 } from '../../contract/rules/sphereArea';
import { buildBoundaries, writeBoundaries } from './buildBoundaries';
import { OUTSIDE, parseGrid } from './grid';

const read = (path: string): string => readFileSync(path, 'utf8');
const gridText = read('data/geo/commune-grid.txt');
const grid = parseGrid(gridText);
const { units } = z
  .object({ units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })) })
  .parse(JSON.parse(read('data/units.json')));
const committed = read('data/geo/boundaries.geojson');
const { features } = z.object({ features: z.array(boundaryFeature) }).parse(JSON.parse(committed));
const ringsOf = ({ geometry }: BoundaryFeature) => polygonsOf(geometry).flat();

const cellArea = (column: number, row: number): number => {
  const [west, north] = [grid.west + column * grid.step, grid.north - row * grid.step];
  const [east, south] = [west + grid.step, north - grid.step];
  return ringAreaKm2([
    [west, north],
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
};
const cells = Array.from({ length: grid.rows }, (_, row) =>
  Array.from({ length: grid.columns }, (_, column) => [column, row] as const),
).flat();

/** Pairs of units, "a|b" with a < b; a pair of the outside starts with "-". */
const pair = (a: string, b: string): string => [a, b].toSorted().join('|');
const sidesOfGrid = (): Map<string, number> => {
  const sides = new Map<string, number>();
  const name = (unit: number) => grid.codes[unit] ?? '-';
  for (const [column, row] of cells)
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const [here, there] = [grid.unitAt(column, row), grid.unitAt(column + dx, row + dy)];
      const key = pair(name(here), name(there));
      if (here !== there && here !== OUTSIDE && there !== OUTSIDE) sides.set(key, (sides.get(key) ?? 0) + 1);
    }
  return sides;
};
/** Every segment with the units that walk it, keyed by direction. */
const walkers = (): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const feature of features)
    for (const ring of ringsOf(feature))
      for (const [index, point] of ring.slice(1).entries()) {
        const key = `${String(ring[index])}>${String(point)}`;
        map.set(key, [...(map.get(key) ?? []), feature.properties.code]);
      }
  return map;
};
const reverse = (key: string): string => key.split('>').toReversed().join('>');

describe('the boundaries drawn from the grid', () => {
  it('are the same bytes when they are drawn again, and small', () => {
    expect(writeBoundaries(buildBoundaries(gridText, units)) === committed).toBe(true);
    expect(Buffer.byteLength(committed)).toBeLessThan(250_000);
    expect(gzipSync(committed).length).toBeLessThan(60_000);
  });

  it('are of each of the 75 units exactly once, named as in the register', () => {
    expect(features.map(({ properties: { code, name, kind } }) => ({ code, name, kind }))).toEqual(
      units.map(({ code, name, kind }) => ({ code, name, kind })).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
    expect(features).toHaveLength(75);
  });

  it('keep the area of every unit within 3 % of its cells', () => {
    const areas = new Map<string, number>();
    for (const [column, row] of cells) {
      const code = grid.codes[grid.unitAt(column, row)];
      if (code) areas.set(code, (areas.get(code) ?? 0) + cellArea(column, row));
    }
    const off = features.map(({ properties: { code }, geometry }) => Math.abs(geometryAreaKm2(geometry) / (areas.get(code) ?? 0) - 1));
    expect(Math.max(...off)).toBeLessThan(0.03);
  });

  it('leave no gap and no overlap: each border is walked once by either unit, or by one unit alone on the edge of the province', () => {
    const all = walkers();
    for (const codes of all.values()) expect(codes).toHaveLength(1);
    // What nobody walks back is the outline: it must close by itself, or there would be a gap inside.
    const degree = new Map<string, number>();
    for (const key of all.keys())
      if (!all.has(reverse(key)))
        for (const [end, step] of key.split('>').map((end, index) => [end, index === 0 ? 1 : -1] as const))
          degree.set(end, (degree.get(end) ?? 0) + step);
    expect([...degree.values()].every((sum) => sum === 0)).toBe(true);
    const outline = [...all.keys()].filter((key) => !all.has(reverse(key)));
    const next = new Map(outline.map((key) => [key.split('>')[0] ?? '', key.split('>')[1] ?? '']));
    let loops = 0;
    for (const start of next.keys()) {
      if (!next.has(start)) continue;
      loops += 1;
      for (let at: string | undefined = start; at !== undefined;) {
        const to: string | undefined = next.get(at);
        next.delete(at);
        at = to;
      }
    }
    expect(loops).toBe(1);
    // A wedge that opens to the outside would be part of that loop; but units may change on it only where the grid has a junction.
    const owner = (key: string) => all.get(key)?.[0];
    const into = new Map(outline.map((key) => [key.split('>')[1] ?? '', owner(key)]));
    const changes = outline.filter((key) => into.get(key.split('>')[0] ?? '') !== owner(key)).map((key) => key.split('>')[0] ?? '');
    expect(changes.length).toBeGreaterThan(0);
    for (const [lon = NaN, lat = NaN] of changes.map((point) => point.split(',').map(Number)))
      for (const steps of [(lon - grid.west) / grid.step, (grid.north - lat) / grid.step]) expect(steps).toBeCloseTo(Math.round(steps), 6);
  });

  it('have the neighbours of the grid', () => {
    const all = walkers();
    const drawn = new Set<string>();
    for (const [key, [code = '']] of all) for (const other of all.get(reverse(key)) ?? []) drawn.add(pair(code, other));
    expect([...drawn].toSorted()).toEqual([...sidesOfGrid().keys()].toSorted());
  });

  it('are valid: closed rings that neither cross nor touch themselves nor any other border, exteriors counter-clockwise', () => {
    for (const feature of features) {
      expect(findCrossings(ringsOf(feature), 'rings')).toEqual([]);
      for (const polygon of polygonsOf(feature.geometry))
        for (const [index, ring] of polygon.entries()) {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(Math.sign(ringAreaKm2(ring))).toBe(index === 0 ? 1 : -1);
        }
    }
    const once = new Map<string, Position[]>();
    for (const ring of features.flatMap(ringsOf))
      for (const [index, point] of ring.slice(1).entries()) {
        const from = ring[index] ?? point;
        const key = `${String(from)}>${String(point)}`;
        if (!once.has(reverse(key))) once.set(key, [from, point]);
      }
    expect(findCrossings([...once.values()], 'lines')).toEqual([]);
  });

  it('are rounded to four digits and bear a label inside each unit', () => {
    for (const { geometry, properties } of features) {
      const polygons = polygonsOf(geometry);
      for (const value of [...polygons.flat(3), ...properties.label]) expect(value).toBe(Number(value.toFixed(4)));
      const [x, y] = properties.label;
      const holding = polygons.filter(
        ([exterior = [], ...holes]) =>
          isInside([x, y], exterior) === 'inside' && holes.every((hole) => isInside([x, y], hole) === 'outside'),
      );
      expect(holding).toHaveLength(1);
    }
  });

  it('join cells of one unit that meet at a corner, and keep a part that stands alone', () => {
    const text = (rows: string[]) => `# origin_west=104 origin_north=21 step_deg=0.01 columns=5 rows=${rows.length}\n${rows.join('\n')}\n`;
    const two = [
      { code: '00001', name: 'A', kind: 'xã' },
      { code: '00002', name: 'B', kind: 'xã' },
    ];
    const joined = buildBoundaries(text(['00001x2 00002x3', '00001x2 00002x3', '00002x2 00001x3', '00002x2 00001x3']), two);
    expect(joined.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'MultiPolygon']);
    const [island] = buildBoundaries(text(['00001x5', '00001x5', '00001x2 00002x1 00001x2', '00001x5', '00001x5']), two);
    expect(island?.geometry.coordinates).toHaveLength(2);
  });
});
