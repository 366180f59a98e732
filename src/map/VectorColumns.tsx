import type { Projection } from './mercator';
import type { Palette } from './palette';
import type { MapColumn } from './scene';

/** The tallest column of a drawn map, and the width of each, in pixels. */
const TALLEST = 60;
const WIDE = 8;

/** Columns as bars that stand on their places. */
export const VectorColumns = ({
  columns,
  projection,
  palette,
}: {
  columns: readonly MapColumn[];
  projection: Projection;
  palette: Palette;
}) =>
  columns.map(({ id, lon, lat, share, tone }) => {
    const [x, y] = projection.place([lon, lat]);
    return (
      <rect
        key={id}
        x={x - WIDE / 2}
        y={y - share * TALLEST}
        width={WIDE}
        height={share * TALLEST}
        fill={palette[tone]}
        stroke={palette.outline}
        strokeWidth="0.5"
      />
    );
  });
