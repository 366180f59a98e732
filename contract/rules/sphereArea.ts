import { polygonsOf, type AreaGeometry, type Position } from '../geometry';

/** Radius of the sphere that has the surface of the WGS84 ellipsoid. */
const AUTHALIC_RADIUS_KM = 6371.0072;
const RADIAN = Math.PI / 180;

/** Area of a closed ring in km² on the sphere: positive when it runs counter-clockwise (an exterior), negative when clockwise. */
export const ringAreaKm2 = (ring: readonly Position[]): number => {
  let sum = 0;
  let previous = ring.at(-1);
  for (const [lon, lat] of ring) {
    if (previous) sum += (previous[0] - lon) * (Math.sin(previous[1] * RADIAN) + Math.sin(lat * RADIAN));
    previous = [lon, lat];
  }
  return (sum * RADIAN * AUTHALIC_RADIUS_KM ** 2) / 2;
};

/** Area of a unit in km² on the sphere; its holes are negative rings and so taken off. */
export const geometryAreaKm2 = (geometry: AreaGeometry): number =>
  polygonsOf(geometry)
    .flat()
    .reduce((sum, ring) => sum + ringAreaKm2(ring), 0);
