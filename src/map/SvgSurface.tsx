import { useMemo, type MouseEvent } from 'react';
import { labelsOf, projectionOf } from './layout';
import type { Palette } from './palette';
import type { MapScene } from './scene';
import type { Pointed } from './Tooltip';
import { useVectorPaths } from './useVectorPaths';
import { VectorColumns } from './VectorColumns';
import { VectorGround } from './VectorGround';
import { VectorNames } from './VectorNames';
import { ringLabels } from './ringLabels';
import { VectorPoint } from './VectorPoint';
import { VectorRingLabels } from './VectorRingLabels';
import styles from './map.module.css';

interface SvgSurfaceProps {
  scene: MapScene;
  palette: Palette;
  width: number;
  height: number;
  onPick: (code: string) => void;
  onPickPoint: (id: string) => boolean;
  onHover: (pointed: Pointed | null) => void;
}

/** The size of the names, in pixels. */
const EM = 12;

const at = (event: MouseEvent<Element>): { x: number; y: number } => {
  const frame = event.currentTarget.closest('svg')?.getBoundingClientRect();
  return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
};

/** The same scene as plain vector drawing, for browsers without WebGL2; columns are drawn as bars. */
export const SvgSurface = ({ scene, palette, width, height, onPick, onPickPoint, onHover }: SvgSurfaceProps) => {
  const { areas, bbox, focus, fills, points } = scene;
  const projection = useMemo(() => projectionOf({ areas, bbox, focus }, width, height), [areas, bbox, focus, width, height]);
  const drawn = useVectorPaths(areas, projection);
  const labels = useMemo(() => labelsOf({ areas, fills, points, focus }, projection, EM), [areas, fills, points, focus, projection]);
  return (
    <svg
      className={styles['surface']}
      data-engine="svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <VectorGround
        {...drawn}
        fills={fills}
        palette={palette}
        hatchStep={8}
        border={0.9}
        outer={1.4}
        focus={focus}
        onPick={onPick}
        onHover={(code, event) => onHover(code === null ? null : { kind: 'area', id: code, ...at(event) })}
      />
      {drawn.paths
        .filter(({ code }) => code === scene.cursor || code === focus)
        .map(({ code, d }) => (
          <path key={code} d={d} fill="none" stroke={palette.cursor} strokeWidth="3" strokeLinejoin="round" pointerEvents="none" />
        ))}
      <VectorColumns columns={scene.columns} projection={projection} palette={palette} />
      <VectorNames labels={labels} palette={palette} em={EM} halo={3} />
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
          onClick={() => onPickPoint(point.id)}
        />
      ))}
      <VectorRingLabels labels={ringLabels(points, projection, width, EM).labels} palette={palette} em={EM} />
    </svg>
  );
};
