import { useMemo } from 'react';
import { labelsOf } from '../../map/layout';
import { fitProjection } from '../../map/mercator';
import type { Palette } from '../../map/palette';
import type { MapScene } from '../../map/scene';
import { useVectorPaths } from '../../map/useVectorPaths';
import { VectorGround } from '../../map/VectorGround';
import { VectorNames } from '../../map/VectorNames';
import { ringLabels } from '../../map/ringLabels';
import { VectorPoint } from '../../map/VectorPoint';
import { VectorRingLabels } from '../../map/VectorRingLabels';

interface WallSurfaceProps {
  scene: Omit<MapScene, 'cursor'>;
  palette: Palette;
  width: number;
  height: number;
  /** The size of the scene's text in pixels; every name and sign follows it. */
  em: number;
}

/** How wide a letter of a name and the halo about it are taken to be. */
const LETTER_EMS = 0.58;
const HALO_EMS = 0.3;
/** A map of fewer lines than these names the laggards only. */
const SMALL_EMS = 16;

/** The province as vectors in the size of a wall's text: areas, outline, the names that have room, the stations by shape. */
export const WallSurface = ({ scene, palette, width, height, em }: WallSurfaceProps) => {
  const { areas, bbox, fills, points } = scene;
  const projection = useMemo(() => fitProjection(bbox, width, height, em * 0.4), [bbox, width, height, em]);
  const drawn = useVectorPaths(areas, projection);
  const ringed = useMemo(() => ringLabels(points, projection, width, em), [points, projection, width, em]);
  const labels = useMemo(() => {
    // Names alone: the list beside the map has the figures. A laggard's name stands before any sign, under which it would be lost.
    const plain = new Map([...fills].map(([code, { note: _, ...fill }]) => [code, fill]));
    const named = height / em < SMALL_EMS ? areas.filter(({ code }) => fills.get(code)?.note !== undefined) : areas;
    const half = (lines: readonly string[]) => (lines.join(' ').length * LETTER_EMS + HALO_EMS) * (em / 2);
    // A name at the edge stands within the map, whole.
    return labelsOf({ areas: named, fills: plain, points: [], focus: null }, projection, em, ringed.taken).map((label) => ({
      ...label,
      x: Math.max(half(label.lines), Math.min(width - half(label.lines), label.x)),
    }));
  }, [areas, fills, projection, width, height, em, ringed]);
  return (
    <svg data-engine="svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <VectorGround {...drawn} fills={fills} palette={palette} hatchStep={em / 4} border={em / 24} outer={em / 14} />
      {points.map((point) => (
        <VectorPoint key={point.id} point={point} projection={projection} size={em * 0.8} palette={palette} strokeWidth="3" />
      ))}
      <VectorNames labels={labels} palette={palette} em={em} halo={em / 5} />
      <VectorRingLabels labels={ringed.labels} palette={palette} em={em} />
    </svg>
  );
};
