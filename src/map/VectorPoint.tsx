import type { SVGProps } from 'react';
import type { Projection } from './mercator';
import type { Palette } from './palette';
import type { MapPoint } from './scene';
import { SHAPES } from './shapes';

/** The box that the shapes are drawn in. */
const SHAPE_BOX = 24;
/** How much larger than the sign the outline about it is; a triangle has little room within. */
const RING_TIMES = { critical: 2.4, high: 2.9, medium: 1.9, low: 2.1 } as const;

interface VectorPointProps extends SVGProps<SVGPathElement> {
  point: MapPoint;
  projection: Projection;
  /** Of its sign, in pixels. */
  size: number;
  palette: Palette;
}

/** A station in a drawing of vectors: its status is a shape; the rest is as of any path. */
export const VectorPoint = ({ point: { id, lon, lat, status, ring }, projection, size, palette, ...path }: VectorPointProps) => {
  const [x, y] = projection.place([lon, lat]);
  const boxed = (side: number) => `translate(${x - side / 2} ${y - side / 2}) scale(${side / SHAPE_BOX})`;
  return (
    <>
      {ring && (
        <g data-ring={ring.tone} transform={boxed(size * RING_TIMES[ring.tone])} fill="none" strokeLinejoin="round" pointerEvents="none">
          <path d={SHAPES[ring.tone]} stroke={palette.halo} strokeWidth="4.5" />
          <path d={SHAPES[ring.tone]} stroke={palette.status[ring.tone]} strokeWidth="2.5" />
        </g>
      )}
      <path
        d={SHAPES[status]}
        data-point={id}
        transform={boxed(size)}
        fill={palette.status[status]}
        fillRule="evenodd"
        stroke={palette.halo}
        paintOrder="stroke"
        {...path}
      />
    </>
  );
};
