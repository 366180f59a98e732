import type { Palette } from './palette';
import type { RingLabel } from './ringLabels';

interface VectorRingLabelsProps {
  labels: readonly RingLabel[];
  palette: Palette;
  /** The size of the letters, in pixels. */
  em: number;
}

/** What goes on at the ringed points, in words beside them. */
export const VectorRingLabels = ({ labels, palette, em }: VectorRingLabelsProps) => (
  <g
    fontFamily={palette.font}
    fontSize={em}
    fontWeight="700"
    fill={palette.text}
    stroke={palette.halo}
    strokeWidth={em / 3.5}
    strokeLinejoin="round"
    paintOrder="stroke"
    pointerEvents="none"
  >
    {labels.map(({ id, text, x, y, side }) => (
      <text key={id} data-ring-label={id} x={x} y={y + em * 0.35} textAnchor={side}>
        {text}
      </text>
    ))}
  </g>
);
