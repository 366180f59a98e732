import { useId, useMemo, type MouseEvent } from 'react';
import { labelsOf, projectionOf } from './layout';
import type { Palette } from './palette';
import type { MapScene } from './scene';
import { useVectorPaths } from './useVectorPaths';
import { Hatch, VectorArea } from './VectorArea';
import { VectorPoint } from './VectorPoint';
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
  const { paths, outline } = useVectorPaths(areas, projection);
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
        <Hatch id={hatch} step={8} palette={palette} />
      </defs>
      {paths.map(({ code, d }) => (
        <VectorArea
          key={code}
          code={code}
          d={d}
          tone={fills.get(code)?.tone ?? null}
          hatch={hatch}
          palette={palette}
          strokeWidth="0.9"
          opacity={focus !== null && focus !== code ? 0.45 : 1}
          onClick={() => onPick(code)}
          onMouseMove={(event) => onHover({ kind: 'area', id: code, ...at(event) })}
          onMouseLeave={() => onHover(null)}
        />
      ))}
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
      {points.map((point) => (
        <VectorPoint
          key={point.id}
          point={point}
          projection={projection}
          size={18}
          palette={palette}
          strokeWidth="2.5"
          onMouseMove={(event) => onHover({ kind: 'point', id: point.id, ...at(event) })}
          onMouseLeave={() => onHover(null)}
        />
      ))}
    </svg>
  );
};
