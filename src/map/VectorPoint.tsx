import type { SVGProps } from 'react';
import type { Projection } from './mercator';
import type { Palette } from './palette';
import type { MapPoint } from './scene';
import { SHAPES } from './shapes';

/** The box that the shapes are drawn in. */
const SHAPE_BOX = 24;

interface VectorPointProps extends SVGProps<SVGPathElement> {
  point: MapPoint;
  projection: Projection;
  /** Of its sign, in pixels. */
  size: number;
  palette: Palette;
}

/** A station in a drawing of vectors: its status is a shape; the rest is as of any path. */
export const VectorPoint = ({ point: { id, lon, lat, status }, projection, size, palette, ...path }: VectorPointProps) => {
  const [x, y] = projection.place([lon, lat]);
  return (
    <path
      d={SHAPES[status]}
      data-point={id}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / SHAPE_BOX})`}
      fill={palette.status[status]}
      fillRule="evenodd"
      stroke={palette.halo}
      paintOrder="stroke"
      {...path}
    />
  );
};
