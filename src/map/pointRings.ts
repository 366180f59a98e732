import type { MapPoint, PointRing } from './scene';

/** What goes on at points, by their id. */
export type PointRings = ReadonlyMap<string, PointRing>;
export const NO_RINGS: PointRings = new Map();

/** The points with their rings; the same list where there are none. */
export const withRings = (points: readonly MapPoint[], rings: PointRings): readonly MapPoint[] =>
  rings.size === 0
    ? points
    : points.map((point) => {
        const ring = rings.get(point.id);
        return ring ? { ...point, ring } : point;
      });
