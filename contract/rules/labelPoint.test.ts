import { describe, expect, it } from 'vitest';
import type { PolygonRings } from '../geometry';
import { labelPoint } from './labelPoint';
import { geometryAreaKm2 } from './sphereArea';

const box = (west: number, south: number, width: number, height: number): [number, number][] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const polygon = (...coordinates: PolygonRings) => ({ type: 'Polygon' as const, coordinates });

describe('the size of a unit and the place of its name', () => {
  it('measures a cell of one degree on the sphere', () => {
    // (6371,0072 km)² · π/180 · (sin 22° − sin 21°)
    expect(geometryAreaKm2(polygon(box(104, 21, 1, 1)))).toBeCloseTo(
      6371.0072 ** 2 * (Math.PI / 180) * (Math.sin((22 * Math.PI) / 180) - Math.sin((21 * Math.PI) / 180)),
      6,
    );
    expect(geometryAreaKm2(polygon(box(104, 21, 1, 1), box(104.2, 21.2, 0.5, 0.5).toReversed()))).toBeLessThan(8650);
  });

  it('puts the name in the wide part of an L, not in its middle, which is outside', () => {
    const ell: PolygonRings[number] = [
      [104, 21],
      [105, 21],
      [105, 21.1],
      [104.4, 21.1],
      [104.4, 22],
      [104, 22],
      [104, 21],
    ];
    const [lon, lat] = labelPoint(polygon(ell));
    expect(lon).toBeCloseTo(104.2, 1);
    expect(lat).toBeGreaterThan(21.1);
    expect(lat).toBeLessThan(21.9);
  });

  it('keeps clear of a hole, and takes the largest part', () => {
    const [lon] = labelPoint(polygon(box(104, 21, 1, 0.4), box(104.1, 21.1, 0.4, 0.2).toReversed()));
    expect(lon).toBeGreaterThan(104.55);
    const [west] = labelPoint({ type: 'MultiPolygon', coordinates: [[box(104, 21, 0.1, 0.1)], [box(106, 21, 0.5, 0.5)]] });
    expect(west).toBeCloseTo(106.25, 2);
  });
});
