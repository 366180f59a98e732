import { toGeometry, type AreaGeometry, type PolygonRings, type Position, type Ring } from '../../contract/geometry';
import { isInside } from '../../contract/rules/insideRing';
import { ringAreaKm2 } from '../../contract/rules/sphereArea';
import type { ShapedArc } from './shapeArcs';

const keyOf = (point: Position | undefined): string => String(point);

/** The rings of a unit, with the unit on the left of each: exteriors counter-clockwise, holes clockwise (RFC 7946). */
const ringsOf = (unit: number, arcs: readonly ShapedArc[]): Ring[] => {
  const walks = arcs.flatMap(({ left, right, points }) => [
    ...(left === unit ? [[...points]] : []),
    ...(right === unit ? [points.toReversed()] : []),
  ]);
  const byStart = new Map(walks.map((walk) => [keyOf(walk[0]), walk]));
  if (byStart.size !== walks.length) throw new Error(`unit ${unit}: two borders leave one junction`);
  const rings: Ring[] = [];
  while (byStart.size > 0) {
    const [start] = byStart.keys();
    const ring: Ring = [];
    for (let key = start; key !== undefined;) {
      const walk = byStart.get(key);
      if (!walk) throw new Error(`unit ${unit}: a border ends at ${key} and none goes on`);
      byStart.delete(key);
      ring.push(...(ring.length > 0 ? walk.slice(1) : walk));
      key = keyOf(walk.at(-1)) === start ? undefined : keyOf(walk.at(-1));
    }
    rings.push(ring);
  }
  return rings;
};

/** The one geometry of a unit from the borders on either side of which it lies: largest part first, holes in their parts. */
export const assembleUnit = (unit: number, arcs: readonly ShapedArc[]): AreaGeometry => {
  const rings = ringsOf(unit, arcs).toSorted((a, b) => ringAreaKm2(b) - ringAreaKm2(a));
  const polygons: PolygonRings[] = rings.filter((ring) => ringAreaKm2(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => ringAreaKm2(ring) <= 0)) {
    const home = polygons.findLast(([exterior]) => exterior && hole.every((point) => isInside(point, exterior) !== 'outside'));
    if (!home) throw new Error(`unit ${unit}: a hole outside every part`);
    home.push(hole);
  }
  return toGeometry(polygons);
};
