import { polygonsOf, toGeometry, type Position } from '../../../contract/geometry';
import { labelPoint } from '../../../contract/rules/labelPoint';
import { BoundaryError, placeOf } from './boundaryError';
import { createLandIndex, type LandIndex, type Side } from './landIndex';
import type { RawBoundary } from './readGeoJson';

/** About two metres: what rounded coordinates leave along a side that two units share. */
export const SLIVER_DEGREES = 0.00002;

interface Unit extends LandIndex {
  code: string;
  /** A place deep in one of its parts. */
  middleOf: (part: number) => Position | undefined;
}

const along = ({ a, b }: Side, share: number): Position => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

/** The start of a side, and places within each piece that the other unit's sides cut it into. */
const probesOf = (side: Side, other: LandIndex): Position[] => {
  const ends = [0, ...other.cuts(side).toSorted((x, y) => x - y), 1];
  const inner = ends.slice(1).flatMap((end, index) => {
    const start = ends[index] ?? 0;
    return [0.25, 0.5, 0.75].map((share) => along(side, start + (end - start) * share));
  });
  return [side.a, ...inner];
};

const isApart = ({ a, b }: Side, [west, south, east, north]: LandIndex['bbox']): boolean =>
  Math.max(a[0], b[0]) < west || Math.min(a[0], b[0]) > east || Math.max(a[1], b[1]) < south || Math.min(a[1], b[1]) > north;

/** A place of `inner` that lies well inside `outer`: of its border, or the middle of a part whose border runs along the other's. */
const overlapOf = (inner: Unit, outer: Unit): Position | undefined => {
  for (const [part, sides] of inner.sides.entries()) {
    let away = 0;
    for (const side of sides) {
      if (isApart(side, outer.bbox)) {
        away += 1;
        continue;
      }
      let isAway = false;
      for (const place of probesOf(side, outer)) {
        const found = outer.find(place, SLIVER_DEGREES);
        if (found === 'inside') return place;
        isAway ||= found === 'outside';
      }
      if (isAway) away += 1;
    }
    // A neighbour is elsewhere for most of its border; the same land, or what lies in a hole, is not.
    if (away > sides.length / 2) continue;
    const middle = inner.middleOf(part);
    if (middle && outer.find(middle, SLIVER_DEGREES) === 'inside') return middle;
  }
  return undefined;
};

const meet = ({ bbox: a }: LandIndex, { bbox: b }: LandIndex): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Refuses land that two units claim. Sides that neighbours share, and slivers under two metres along them, are no overlap. @throws BoundaryError naming both units and a place. */
export const checkOverlaps = (boundaries: readonly RawBoundary[]): void => {
  const units = boundaries.map(({ code, geometry }): Unit => ({
    code,
    ...createLandIndex(geometry),
    middleOf: (part) => {
      const polygon = polygonsOf(geometry)[part];
      return polygon && labelPoint(toGeometry([polygon]));
    },
  }));
  for (const [index, one] of units.entries())
    for (const other of units.slice(index + 1)) {
      // One code twice is told by `checkCodes`.
      if (one.code === other.code || !meet(one, other)) continue;
      const place = overlapOf(one, other) ?? overlapOf(other, one);
      if (place)
        throw new BoundaryError(
          `Đơn vị ${one.code} và đơn vị ${other.code} chồng lên nhau tại (${placeOf(place)}). Hãy sửa để hai đơn vị chỉ chung đường ranh giới (trong QGIS: Topology Checker, quy tắc "must not overlap") rồi nạp lại.`,
        );
    }
};
