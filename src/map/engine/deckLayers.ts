import { ColumnLayer, IconLayer, TextLayer } from '@deck.gl/layers';
import type { Palette } from '../palette';
import type { MapColumn, MapPoint } from '../scene';
import { rgb } from './colour';
import { signAtlas, signMapping } from './images';

/** The tallest column, in metres over the ground; a province is about 150 km wide. */
const TALLEST_M = 30_000;
const RADIUS_M = 2_400;

let atlas: { palette: Palette; canvas: HTMLCanvasElement } | null = null;
const atlasOf = (palette: Palette): HTMLCanvasElement => {
  if (atlas?.palette !== palette) atlas = { palette, canvas: signAtlas(palette) };
  return atlas.canvas;
};

/** Points as signs that keep their size on the screen. */
export const pointLayer = (points: readonly MapPoint[], palette: Palette) =>
  new IconLayer<MapPoint>({
    id: 'points',
    data: points,
    // deck.gl takes any picture here, though its types name only two kinds.
    iconAtlas: atlasOf(palette) as unknown as string,
    iconMapping: signMapping,
    getIcon: ({ status }) => status,
    getPosition: ({ lon, lat }) => [lon, lat],
    getSize: ({ status }) => (status === 'good' ? 25 : 30),
    sizeUnits: 'pixels',
    pickable: true,
    // Signs lie on the glass, over columns too.
    parameters: { depthCompare: 'always' },
  });

/** The outlines about the points at which something goes on, under their signs. */
export const ringLayer = (points: readonly MapPoint[], palette: Palette) =>
  new IconLayer<MapPoint>({
    id: 'rings',
    data: points.filter(({ ring }) => ring !== undefined),
    // As above.
    iconAtlas: atlasOf(palette) as unknown as string,
    iconMapping: signMapping,
    getIcon: ({ ring }) => `ring-${ring?.tone ?? 'low'}`,
    getPosition: ({ lon, lat }) => [lon, lat],
    getSize: ({ ring }) => (ring?.tone === 'high' ? 68 : ring?.tone === 'critical' ? 56 : 48),
    sizeUnits: 'pixels',
    parameters: { depthCompare: 'always' },
  });

/** Values as standing columns. */
export const columnLayer = (columns: readonly MapColumn[], palette: Palette) =>
  new ColumnLayer<MapColumn>({
    id: 'columns',
    data: columns,
    diskResolution: 24,
    radius: RADIUS_M,
    extruded: true,
    getPosition: ({ lon, lat }) => [lon, lat],
    getElevation: ({ share }) => share * TALLEST_M,
    getFillColor: ({ tone }) => rgb(palette[tone]),
    updateTriggers: { getFillColor: palette },
    material: { ambient: 0.62, diffuse: 0.5, shininess: 12, specularColor: [40, 44, 50] },
    pickable: true,
  });

/** The names over the columns that are to be named. */
export const captionLayer = (columns: readonly MapColumn[], palette: Palette) =>
  new TextLayer<MapColumn>({
    id: 'captions',
    data: columns.filter(({ caption }) => caption !== undefined),
    getText: ({ caption = '' }) => caption,
    getPosition: ({ lon, lat, share }) => [lon, lat, share * TALLEST_M],
    getSize: 13,
    getColor: rgb(palette.text),
    outlineColor: rgb(palette.halo),
    outlineWidth: 4,
    fontSettings: { sdf: true, fontSize: 64, buffer: 10, radius: 16 },
    fontFamily: palette.font,
    fontWeight: 600,
    characterSet: 'auto',
    getTextAnchor: 'middle',
    getAlignmentBaseline: 'bottom',
    getPixelOffset: [0, -8],
    parameters: { depthCompare: 'always' },
  });
