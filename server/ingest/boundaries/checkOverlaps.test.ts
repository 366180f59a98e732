import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { boundaryFeature } from '../../../contract/feeds/boundaries';
import { polygonsOf, toGeometry, type Position, type Ring } from '../../../contract/geometry';
import { BoundaryError } from './boundaryError';
import { checkOverlaps, SLIVER_DEGREES } from './checkOverlaps';
import type { RawBoundary } from './readGeoJson';

const province = z
  .object({ features: z.array(boundaryFeature) })
  .parse(JSON.parse(readFileSync('data/geo/boundaries.geojson', 'utf8')))
  .features.map(({ properties: { code }, geometry }): RawBoundary => ({ code, geometry }));
const unit = (code: string, ...rings: Ring[]): RawBoundary => ({ code, geometry: toGeometry([rings]) });
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const refusal = (...units: RawBoundary[]): string | null => {
  try {
    checkOverlaps(units);
    return null;
  } catch (error) {
    if (error instanceof BoundaryError) return error.message;
    throw error;
  }
};
const NAMES_BOTH = /^Đơn vị A và đơn vị B chồng lên nhau tại \(\d+,?\d*; \d+,?\d*\)\. Hãy sửa/;

/** A sheet of cells whose corners are moved about; neighbours share each corner, and a side may have one more on one of them alone. */
const SIZE = 4;
const corners = fc.array(fc.tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true })), {
  minLength: (SIZE + 1) ** 2,
  maxLength: (SIZE + 1) ** 2,
});
const CELL = 0.1;
const sheetOf = (moved: readonly (readonly [number, number])[], split: boolean): RawBoundary[] => {
  const corner = (column: number, row: number): Position => {
    const [dx, dy] = moved[row * (SIZE + 1) + column] ?? [0, 0];
    return [104 + (column + dx) * CELL, 21 + (row + dy) * CELL];
  };
  return Array.from({ length: SIZE ** 2 }, (_, cell) => {
    const [column, row] = [cell % SIZE, Math.floor(cell / SIZE)];
    const [a, b, c, d] = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
    const halfway: Position = [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2];
    return unit(`${cell}`, [a, b, ...(split && cell % 2 === 0 ? [halfway] : []), c, d, a]);
  });
};

describe('land that two units claim', () => {
  it('is none where neighbours share their sides, corner for corner or with corners of one alone', () => {
    fc.assert(
      fc.property(corners, fc.boolean(), (moved, split) => {
        expect(refusal(...sheetOf(moved, split))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('is found wherever one unit reaches over its border by more than a sliver, and both are named', () => {
    fc.assert(
      fc.property(
        corners,
        fc.integer({ min: 0, max: SIZE ** 2 - 1 }),
        fc.double({ min: 5, max: 500, noNaN: true }),
        (moved, cell, times) => {
          const sheet = sheetOf(moved, false);
          const grown = sheet.map((each, index) => {
            if (index !== cell) return each;
            const ring = polygonsOf(each.geometry)[0]?.[0] ?? [];
            const [x, y] = [
              ring.slice(1).reduce((sum, [lon]) => sum + lon, 0) / 4,
              ring.slice(1).reduce((sum, [, lat]) => sum + lat, 0) / 4,
            ];
            // Every corner goes outwards, each by at least so many times the sliver.
            const share = 1 + (times * SLIVER_DEGREES) / (CELL * 0.1);
            return unit(
              each.code,
              ring.map(([lon, lat]): Position => [x + (lon - x) * share, y + (lat - y) * share]),
            );
          });
          const said = refusal(...grown);
          expect(said).toMatch(/^Đơn vị \d+ và đơn vị \d+ chồng lên nhau/);
          expect(said?.match(/Đơn vị (\d+) và đơn vị (\d+)/)?.slice(1)).toContain(`${cell}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is found where the two are the same, one inside the other, crossed like a plus, or share three sides', () => {
    const a = unit('A', box(104, 21, 104.2, 21.2));
    for (const b of [
      box(104, 21, 104.2, 21.2),
      box(104.05, 21.05, 104.1, 21.1),
      box(103.9, 21.08, 104.3, 21.1),
      box(104, 21, 104.1, 21.2),
      box(104.19, 21.19, 104.3, 21.3),
    ]) {
      expect(refusal(a, unit('B', b))).toMatch(NAMES_BOTH);
      expect(refusal(unit('A', b), unit('B', box(104, 21, 104.2, 21.2)))).toMatch(NAMES_BOTH);
    }
  });

  it('is none of a unit in the hole of another, nor of a sliver that rounding leaves', () => {
    const around = unit('A', box(104, 21, 104.2, 21.2), box(104.05, 21.05, 104.1, 21.1).toReversed());
    expect(refusal(around, unit('B', box(104.05, 21.05, 104.1, 21.1)))).toBeNull();
    expect(refusal(around, unit('B', box(104.05, 21.05, 104.101, 21.1)))).toMatch(NAMES_BOTH);
    const beside = (west: number) => refusal(unit('A', box(104, 21, 104.2, 21.2)), unit('B', box(west, 21, 104.4, 21.2)));
    expect(beside(104.2 - SLIVER_DEGREES / 2)).toBeNull();
    expect(beside(104.2 - SLIVER_DEGREES * 3)).toMatch(NAMES_BOTH);
  });

  it('is none in the boundaries that the project carries, and is found when one of its units is moved by a hundred metres', () => {
    expect(refusal(...province)).toBeNull();
    const moved = province.map(({ code, geometry }) => ({
      code,
      geometry:
        code === '03646'
          ? toGeometry(polygonsOf(geometry).map((part) => part.map((ring) => ring.map(([lon, lat]): Position => [lon + 0.001, lat]))))
          : geometry,
    }));
    expect(refusal(...moved)).toMatch(/03646.*chồng lên nhau|chồng lên nhau.*03646/);
  });

  it('is looked for in a file of the most points that are taken within seconds', () => {
    const columns = 9;
    const points = 2_600;
    // Borders like a coast: each cell's sides are cut into many, the same for both neighbours.
    const wave = (n: number) => Math.sin(n * 12.9898) * 0.0008;
    const line = (from: Position, to: Position): Position[] =>
      Array.from({ length: points / 4 }, (_, n): Position => {
        const share = n / (points / 4);
        // None near the ends, where the next side begins.
        const bend = wave(n) * Math.sin(Math.PI * share) ** 2;
        return [
          from[0] + (to[0] - from[0]) * share + bend * (to[1] - from[1]) * 10,
          from[1] + (to[1] - from[1]) * share + bend * (to[0] - from[0]) * 10,
        ];
      });
    const units = Array.from({ length: 72 }, (_, cell) => {
      const [west, south] = [104 + (cell % columns) * 0.1, 21 + Math.floor(cell / columns) * 0.1];
      const [east, north] = [104 + ((cell % columns) + 1) * 0.1, 21 + (Math.floor(cell / columns) + 1) * 0.1];
      const back = (from: Position, to: Position) => line(to, from).slice(1).toReversed();
      const ring = [
        ...line([west, south], [east, south]),
        ...line([east, south], [east, north]),
        [east, north] as Position,
        ...back([east, north], [west, north]),
        [west, north] as Position,
        ...back([west, north], [west, south]),
        [west, south] as Position,
      ];
      return unit(`${cell}`, ring);
    });
    // Of the processor, whatever else runs on the machine.
    const start = process.cpuUsage();
    expect(refusal(...units)).toBeNull();
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(10);
  });
});
