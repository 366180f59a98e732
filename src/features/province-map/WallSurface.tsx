import { useId, useMemo } from 'react';
import { labelsOf } from '../../map/layout';
import { fitProjection, pathOf } from '../../map/mercator';
import { outlineOf } from '../../map/outline';
import type { Palette } from '../../map/palette';
import type { MapScene } from '../../map/scene';
import { SHAPES } from '../../map/shapes';

interface WallSurfaceProps {
  scene: Omit<MapScene, 'cursor'>;
  palette: Palette;
  width: number;
  height: number;
  /** The size of the scene's text in pixels; every name and sign follows it. */
  em: number;
}

/** The box that the signs are drawn in. */
const SIGN_BOX = 24;
/** A map of fewer lines than these names the laggards only. */
const SMALL_EMS = 16;

/** The province as vectors in the size of a wall's text: areas, outline, the names that have room, the stations by shape. */
export const WallSurface = ({ scene, palette, width, height, em }: WallSurfaceProps) => {
  const hatch = `hatch${useId()}`;
  const { areas, bbox, fills, points } = scene;
  const projection = useMemo(() => fitProjection(bbox, width, height, em * 0.4), [bbox, width, height, em]);
  const paths = useMemo(() => areas.map(({ code, geometry }) => ({ code, d: pathOf(geometry, projection) })), [areas, projection]);
  const outline = useMemo(() => {
    const lines = outlineOf(areas.map(({ geometry }) => geometry));
    return lines
      .map(
        (line) =>
          `M${line
            .map((position) =>
              projection
                .place(position)
                .map((n) => n.toFixed(1))
                .join(' '),
            )
            .join('L')}`,
      )
      .join('');
  }, [areas, projection]);
  const labels = useMemo(() => {
    // Names alone: the list beside the map has the figures. A laggard's name stands before any sign, under which it would be lost.
    const plain = new Map([...fills].map(([code, { note: _, ...fill }]) => [code, fill]));
    const named = height / em < SMALL_EMS ? areas.filter(({ code }) => fills.get(code)?.note !== undefined) : areas;
    return labelsOf({ areas: named, fills: plain, points: [], focus: null }, projection, em);
  }, [areas, fills, projection, height, em]);
  const sign = em * 0.8;
  return (
    <svg data-engine="svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width={em / 4} height={em / 4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={em / 4} height={em / 4} fill={palette.ground} />
          <line x1="0" y1="0" x2="0" y2={em / 4} stroke={palette.hatch} strokeWidth={em / 16} />
        </pattern>
      </defs>
      {paths.map(({ code, d }) => {
        const tone = fills.get(code)?.tone ?? null;
        return (
          <path
            key={code}
            d={d}
            data-area={code}
            data-tone={tone ?? 'none'}
            fill={tone === null ? `url(#${hatch})` : palette[tone]}
            fillRule="evenodd"
            stroke={palette.border}
            strokeWidth={em / 24}
          />
        );
      })}
      <path d={outline} fill="none" stroke={palette.outline} strokeWidth={em / 14} strokeLinejoin="round" />
      {points.map(({ id, lon, lat, status }) => {
        const [x, y] = projection.place([lon, lat]);
        return (
          <path
            key={id}
            d={SHAPES[status]}
            data-point={id}
            transform={`translate(${x - sign / 2} ${y - sign / 2}) scale(${sign / SIGN_BOX})`}
            fill={palette.status[status]}
            fillRule="evenodd"
            stroke={palette.halo}
            strokeWidth="3"
            paintOrder="stroke"
          />
        );
      })}
      <g
        fontFamily={palette.font}
        fontSize={em}
        fontWeight="600"
        textAnchor="middle"
        fill={palette.text}
        stroke={palette.halo}
        strokeWidth={em / 5}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {labels.map(({ code, lines, x, y }) => (
          <text key={code} data-map-name={code} x={x} y={y + em * 0.35}>
            {lines.join(' ')}
          </text>
        ))}
      </g>
    </svg>
  );
};
