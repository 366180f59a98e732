import { useId, useMemo, type MouseEvent } from 'react';
import { labelsOf, projectionOf } from './layout';
import { pathOf } from './mercator';
import { outlineOf } from './outline';
import type { Palette } from './palette';
import type { MapScene } from './scene';
import { SHAPES } from './shapes';
import type { Pointed } from './Tooltip';
import styles from './map.module.css';

interface SvgSurfaceProps {
  scene: MapScene;
  palette: Palette;
  width: number;
  height: number;
  onPick: (code: string) => void;
  onHover: (pointed: Pointed | null) => void;
}

const at = (event: MouseEvent<Element>): { x: number; y: number } => {
  const frame = event.currentTarget.closest('svg')?.getBoundingClientRect();
  return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
};

/** The same scene as plain vector drawing, for browsers without WebGL2; columns are drawn as bars. */
export const SvgSurface = ({ scene, palette, width, height, onPick, onHover }: SvgSurfaceProps) => {
  const hatch = `hatch${useId()}`;
  const { areas, bbox, focus, fills, points } = scene;
  const projection = useMemo(() => projectionOf({ areas, bbox, focus }, width, height), [areas, bbox, focus, width, height]);
  const paths = useMemo(() => areas.map(({ code, geometry }) => ({ code, d: pathOf(geometry, projection) })), [areas, projection]);
  const outline = useMemo(
    () =>
      outlineOf(areas.map(({ geometry }) => geometry))
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
        .join(''),
    [areas, projection],
  );
  const labels = useMemo(() => labelsOf({ areas, fills, points, focus }, projection, 12), [areas, fills, points, focus, projection]);
  return (
    <svg
      className={styles['surface']}
      data-engine="svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill={palette.ground} />
          <line x1="0" y1="0" x2="0" y2="8" stroke={palette.hatch} strokeWidth="2" />
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
            strokeWidth="0.9"
            opacity={focus !== null && focus !== code ? 0.45 : 1}
            onClick={() => onPick(code)}
            onMouseMove={(event) => onHover({ kind: 'area', id: code, ...at(event) })}
            onMouseLeave={() => onHover(null)}
          />
        );
      })}
      <path d={outline} fill="none" stroke={palette.outline} strokeWidth="1.4" strokeLinejoin="round" pointerEvents="none" />
      {paths
        .filter(({ code }) => code === scene.cursor || code === focus)
        .map(({ code, d }) => (
          <path key={code} d={d} fill="none" stroke={palette.cursor} strokeWidth="3" strokeLinejoin="round" pointerEvents="none" />
        ))}
      {scene.columns.map(({ id, lon, lat, share, tone }) => {
        const [x, y] = projection.place([lon, lat]);
        return (
          <rect
            key={id}
            x={x - 4}
            y={y - share * 60}
            width="8"
            height={share * 60}
            fill={palette[tone]}
            stroke={palette.outline}
            strokeWidth="0.5"
          />
        );
      })}
      <g className={styles['names']} fill={palette.text} stroke={palette.halo}>
        {labels.map(({ code, lines, x, y }) => (
          <text key={code} x={x} y={y - (lines.length - 1) * 7.5 + 4}>
            {lines.map((line, row) => (
              <tspan key={line} x={x} dy={row === 0 ? 0 : 15}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      {points.map(({ id, lon, lat, status }) => {
        const [x, y] = projection.place([lon, lat]);
        return (
          <path
            key={id}
            d={SHAPES[status]}
            data-point={id}
            transform={`translate(${x - 9} ${y - 9}) scale(0.75)`}
            fill={palette.status[status]}
            fillRule="evenodd"
            stroke={palette.halo}
            strokeWidth="2.5"
            paintOrder="stroke"
            onMouseMove={(event) => onHover({ kind: 'point', id, ...at(event) })}
            onMouseLeave={() => onHover(null)}
          />
        );
      })}
    </svg>
  );
};
