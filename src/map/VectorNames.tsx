import type { DrawnLabel } from './layout';
import type { Palette } from './palette';

/** Of one line of a name to the next, in the size of its letters. */
const LINE_EMS = 1.25;

interface VectorNamesProps {
  labels: readonly DrawnLabel[];
  palette: Palette;
  /** The size of the letters and the width of the halo about them, in pixels. */
  em: number;
  halo: number;
}

/** The names on a drawn map, each about its place, with a halo in the colour of the ground. */
export const VectorNames = ({ labels, palette, em, halo }: VectorNamesProps) => (
  <g
    fontFamily={palette.font}
    fontSize={em}
    fontWeight="600"
    textAnchor="middle"
    fill={palette.text}
    stroke={palette.halo}
    strokeWidth={halo}
    strokeLinejoin="round"
    paintOrder="stroke"
    pointerEvents="none"
  >
    {labels.map(({ code, lines, x, y }) => (
      <text key={code} data-map-name={code} x={x} y={y + em * (0.35 - ((lines.length - 1) * LINE_EMS) / 2)}>
        {lines.map((line, row) => (
          <tspan key={line} x={x} dy={row === 0 ? 0 : em * LINE_EMS}>
            {line}
          </tspan>
        ))}
      </text>
    ))}
  </g>
);
