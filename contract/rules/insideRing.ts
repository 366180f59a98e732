import type { Position } from '../geometry';

/** Twice the signed area of the triangle: positive when `c` lies left of the way from `a` to `b`, zero on it. */
export const turn = (a: Position, b: Position, c: Position): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether a point that is on the line through `a` and `b` lies between them, ends included. */
export const isBetween = (point: Position, a: Position, b: Position): boolean =>
  point[0] >= Math.min(a[0], b[0]) &&
  point[0] <= Math.max(a[0], b[0]) &&
  point[1] >= Math.min(a[1], b[1]) &&
  point[1] <= Math.max(a[1], b[1]);

/** Where a point lies to a closed ring, in the plane of longitude and latitude. */
export const isInside = (point: Position, ring: readonly Position[]): 'inside' | 'edge' | 'outside' => {
  let inside = false;
  let previous = ring.at(-1);
  for (const corner of ring) {
    if (previous) {
      if (turn(previous, corner, point) === 0 && isBetween(point, previous, corner)) return 'edge';
      const crosses = previous[1] > point[1] !== corner[1] > point[1];
      if (crosses && turn(previous, corner, point) > 0 === corner[1] > previous[1]) inside = !inside;
    }
    previous = corner;
  }
  return inside ? 'inside' : 'outside';
};
