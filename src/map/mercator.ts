import { polygonsOf, type AreaGeometry, type BoundingBox, type Position } from '../../contract/geometry';

const RAD = Math.PI / 180;

/** Web Mercator in degrees of longitude: x to the east, y to the south. */
export const toMercator = ([lon, lat]: Position): Position => [lon, -Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / RAD];

/** West, south, east, north of a geometry, in degrees. */
export const boundsOf = (geometry: AreaGeometry): BoundingBox => {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [exterior] of polygonsOf(geometry))
    for (const [lon, lat] of exterior ?? []) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  return box;
};

export interface Projection {
  place: (position: Position) => Position;
  /** Pixels for one degree of longitude. */
  scale: number;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Puts a box into a frame of `width` × `height` pixels, in the middle of what `padding` (of one side, or of each) leaves. */
export const fitProjection = (
  [west, south, east, north]: BoundingBox,
  width: number,
  height: number,
  padding: number | Padding,
): Projection => {
  const pad = typeof padding === 'number' ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  const scale = Math.min((width - pad.left - pad.right) / (right - left), (height - pad.top - pad.bottom) / (bottom - top));
  const dx = (width + pad.left - pad.right - (right - left) * scale) / 2;
  const dy = (height + pad.top - pad.bottom - (bottom - top) * scale) / 2;
  return {
    scale,
    place: (position) => {
      const [x, y] = toMercator(position);
      return [(x - left) * scale + dx, (y - top) * scale + dy];
    },
  };
};

/** The path data of an open line. */
export const lineOf = (line: readonly Position[], { place }: Projection): string =>
  `M${line
    .map((position) =>
      place(position)
        .map((n) => n.toFixed(1))
        .join(' '),
    )
    .join('L')}`;

/** The path data of a geometry, as SVG and `Path2D` read it; holes by the even-odd rule. */
export const pathOf = (geometry: AreaGeometry, projection: Projection): string =>
  polygonsOf(geometry)
    .flat()
    .map((ring) => `${lineOf(ring, projection)}Z`)
    .join('');
