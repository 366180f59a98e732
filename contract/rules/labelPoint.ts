import { polygonsOf, type AreaGeometry, type PolygonRings, type Position } from '../geometry';
import { isInside } from './insideRing';
import { ringAreaKm2 } from './sphereArea';

/** A square of the plane: its middle, half its side, how far inside the polygon its middle is, and the most that any point of it can be. */
interface Square {
  x: number;
  y: number;
  half: number;
  depth: number;
  best: number;
}

const distanceToSegment = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - (bx - ax) * share, y - ay - (by - ay) * share);
};

/** Distance to the nearest border, negative outside. */
const depthOf = (point: Position, polygon: PolygonRings): number => {
  let distance = Infinity;
  let inside = false;
  for (const ring of polygon) {
    if (isInside(point, ring) === 'inside') inside = !inside;
    for (let index = 1; index < ring.length; index += 1) {
      const [a, b] = [ring[index - 1], ring[index]];
      if (a && b) distance = Math.min(distance, distanceToSegment(point, a, b));
    }
  }
  return inside ? distance : -distance;
};

/** The pole of inaccessibility of one polygon of the plane, within `precision` of the deepest point (after Mapbox's polylabel). */
const deepest = (polygon: PolygonRings, precision: number): Position => {
  const exterior = polygon[0] ?? [];
  const [xs, ys] = [exterior.map(([x]) => x), exterior.map(([, y]) => y)];
  const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const square = (x: number, y: number, half: number): Square => {
    const depth = depthOf([x, y], polygon);
    return { x, y, half, depth, best: depth + half * Math.SQRT2 };
  };
  const [west, south, east, north] = [low(xs), low(ys), high(xs), high(ys)];
  const whole = square((west + east) / 2, (south + north) / 2, Math.max(east - west, north - south) / 2);
  let winner = whole;
  const queue = [whole];
  for (let next = queue.pop(); next && next.best - winner.depth > precision; next = queue.pop()) {
    const { x, y } = next;
    const half = next.half / 2;
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      const part = square(x + dx, y + dy, half);
      if (part.depth > winner.depth) winner = part;
      if (part.best - winner.depth > precision) queue.push(part);
    }
    queue.sort((a, b) => a.best - b.best);
  }
  return [winner.x, winner.y];
};

/** Where the name of a unit stands best: the point of its largest part that is farthest from any border, to about 50 m. */
export const labelPoint = (geometry: AreaGeometry): Position => {
  const size = (polygon: PolygonRings) => polygon.reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
  const [largest] = [...polygonsOf(geometry)].toSorted((a, b) => size(b) - size(a));
  const latitude = largest?.[0]?.[0]?.[1] ?? 0;
  // A degree of longitude is shorter than one of latitude: distances are taken in a plane where both are alike.
  const narrow = Math.cos((latitude * Math.PI) / 180);
  const plane = (largest ?? []).map((ring) => ring.map(([lon, lat]): Position => [lon * narrow, lat]));
  const [x, y] = deepest(plane, 0.0005);
  return [Number((x / narrow).toFixed(4)), Number(y.toFixed(4))];
};
