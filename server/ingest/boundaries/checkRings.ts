import { polygonsOf, type PolygonRings, type Position, type Ring } from '../../../contract/geometry';
import { findCrossings } from '../../../contract/rules/crossings';
import { isInside } from '../../../contract/rules/insideRing';
import { BoundaryError, placeOf } from './boundaryError';
import type { RawBoundary } from './readGeoJson';

const middle = ([ax, ay]: Position, [bx, by]: Position): Position => [(ax + bx) / 2, (ay + by) / 2];
/** Corners and middles of the sides: where two rings touch in points only, some of these tell which side the ring is on. */
const probes = (ring: Ring): Position[] => ring.flatMap((point, index) => [point, middle(point, ring[index + 1] ?? point)]);

const isWithin = (point: Position, [exterior = [], ...holes]: PolygonRings): boolean =>
  isInside(point, exterior) === 'inside' && holes.every((hole) => isInside(point, hole) === 'outside');

const checkClosed = (code: string, ring: Ring): void => {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || String(first) !== String(last))
    throw new BoundaryError(
      `Đơn vị ${code} có đường ranh giới chưa khép kín${first ? ` tại (${placeOf(first)})` : ''}: điểm cuối phải trùng điểm đầu. Hãy khép kín đường này rồi nạp lại.`,
    );
  const distinct = ring.filter((point, index) => String(point) !== String(ring[index - 1]));
  if (distinct.length < 4)
    throw new BoundaryError(`Đơn vị ${code} có đường ranh giới ít hơn ba đỉnh tại (${placeOf(first)}). Hãy xóa mảnh này rồi nạp lại.`);
};

/** Refuses open rings, rings that cross or touch themselves, holes outside their part and parts that cover each other. @throws BoundaryError */
export const checkRings = ({ code, geometry }: RawBoundary): void => {
  const polygons = polygonsOf(geometry);
  const rings = polygons.flat();
  for (const ring of rings) checkClosed(code, ring);
  const [crossing] = findCrossings(rings, 'rings', 1);
  if (crossing)
    throw new BoundaryError(
      `Đơn vị ${code} có đường ranh giới tự cắt hoặc chồng lên nhau tại (${placeOf(crossing.at)}). Hãy sửa hình học (trong QGIS: Fix geometries) rồi nạp lại.`,
    );
  for (const [index, polygon] of polygons.entries()) {
    const [exterior = [], ...holes] = polygon;
    const astray = holes.flatMap(probes).find((point) => isInside(point, exterior) === 'outside');
    if (astray)
      throw new BoundaryError(`Đơn vị ${code} có lỗ nằm ngoài phần đất của nó tại (${placeOf(astray)}). Hãy sửa hình học rồi nạp lại.`);
    const others = polygons.filter((_, other) => other !== index);
    const covered = others.length > 0 && probes(exterior).find((point) => others.some((other) => isWithin(point, other)));
    if (covered)
      throw new BoundaryError(`Đơn vị ${code} có hai phần đất chồng lên nhau tại (${placeOf(covered)}). Hãy gộp hai phần rồi nạp lại.`);
  }
};
