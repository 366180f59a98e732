import { labelsOf, projectionOf } from './layout';
import type { Palette } from './palette';
import type { LegendClass, MapScene, PointStatus } from './scene';
import { SHAPES } from './shapes';
import { useVectorPaths } from './useVectorPaths';
import { Hatch } from './VectorArea';
import { VectorColumns } from './VectorColumns';
import { VectorGround } from './VectorGround';
import { VectorNames } from './VectorNames';
import { ringLabels } from './ringLabels';
import { VectorPoint } from './VectorPoint';
import { VectorRingLabels } from './VectorRingLabels';

/** What is said under a map on paper. */
export interface PictureWords {
  legendTitle: string;
  classes: readonly LegendClass[];
  points: readonly { status: PointStatus; label: string; count: number }[];
  /** What the borders are, in words. */
  borders: string;
}
interface MapPictureProps {
  scene: MapScene;
  palette: Palette;
  words: PictureWords;
  /** px */
  width: number;
}

/** The province is about as high as three quarters of its width. */
const SHARE = 0.74;
const COLUMNS = 3;
const [ROW, HEAD, FOOT, EM] = [26, 30, 30, 14];

/** How high a picture of a map is: the map, and under it as many rows as its legend needs. */
export const pictureHeight = ({ classes, points }: PictureWords, width: number): number =>
  Math.round(width * SHARE) + HEAD + Math.ceil((classes.length + points.length) / COLUMNS) * ROW + FOOT;

/** The map with its legend under it, as vectors that need no page: for a file or for paper. */
export const MapPicture = ({ scene, palette, words, width }: MapPictureProps) => {
  const high = Math.round(width * SHARE);
  const projection = projectionOf(scene, width, high);
  const drawn = useVectorPaths(scene.areas, projection);
  const cell = (at: number) => `translate(${(at % COLUMNS) * (width / COLUMNS)} ${high + HEAD + Math.floor(at / COLUMNS) * ROW})`;
  return (
    <svg width={width} height={pictureHeight(words, width)} viewBox={`0 0 ${width} ${pictureHeight(words, width)}`} fontSize={EM}>
      <defs>
        <Hatch id="picture-none" step={8} palette={palette} />
        <clipPath id="picture-map">
          <rect width={width} height={high} />
        </clipPath>
      </defs>
      <g clipPath="url(#picture-map)">
        <VectorGround {...drawn} fills={scene.fills} palette={palette} hatchStep={8} border={1.2} outer={2} focus={scene.focus} />
        <VectorColumns columns={scene.columns} projection={projection} palette={palette} />
        <VectorNames labels={labelsOf(scene, projection, EM)} palette={palette} em={EM} halo={3.5} />
        {scene.points.map((point) => (
          <VectorPoint key={point.id} point={point} projection={projection} size={22} palette={palette} strokeWidth="2.5" />
        ))}
        <VectorRingLabels labels={ringLabels(scene.points, projection, width, EM).labels} palette={palette} em={EM} />
      </g>
      <g fill={palette.text}>
        <text y={high + HEAD - 12} fontWeight="700">
          {words.legendTitle}
        </text>
        {words.classes.map(({ tone, label, count }, at) => (
          <g key={label} transform={cell(at)}>
            <rect
              y="2"
              width="26"
              height="16"
              fill={tone === null ? 'url(#picture-none)' : palette[tone]}
              stroke={palette.outline}
              strokeWidth="0.8"
            />
            <text x="36" y="15">{`${label}: ${count}`}</text>
          </g>
        ))}
        {words.points.map(({ status, label, count }, at) => (
          <g key={status} transform={cell(words.classes.length + at)}>
            <path d={SHAPES[status]} fill={palette.status[status]} fillRule="evenodd" transform="translate(3 0) scale(0.85)" />
            <text x="36" y="15">{`${label}: ${count}`}</text>
          </g>
        ))}
        <text y={pictureHeight(words, width) - 8} fill={palette.quiet} fontSize={EM - 1}>
          {words.borders}
        </text>
      </g>
    </svg>
  );
};
