import { polygonsOf, toGeometry, type AreaGeometry, type Ring } from '../../../contract/geometry';
import { ringAreaKm2 } from '../../../contract/rules/sphereArea';

const turned = (ring: Ring, counterClockwise: boolean): Ring => (ringAreaKm2(ring) > 0 === counterClockwise ? ring : ring.toReversed());

/** Exteriors counter-clockwise, holes clockwise (RFC 7946 §3.1.6); older software writes them the other way round. */
export const rewind = (geometry: AreaGeometry): AreaGeometry =>
  toGeometry(polygonsOf(geometry).map((polygon) => polygon.map((ring, index) => turned(ring, index === 0))));
