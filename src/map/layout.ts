import { boundsOf, fitProjection, type Padding, type Projection } from './mercator';
import { placeLabels, type LabelBox } from './placeLabels';
import type { MapScene } from './scene';

/** Where the whole province is shown, only names of lower rank than this are. */
export const KEY_RANK = 40;

export interface DrawnLabel {
  code: string;
  lines: string[];
  x: number;
  y: number;
}

/** As wide as a map must be for its legend to lie over it, at the right, where the province leaves room and one area does not. */
const LEGEND_OVER_PX = 560;
const LEGEND_PX = 250;

/** What a map leaves free around the province, or around the one area zoomed to. */
export const frameOf = (isFocused: boolean, width: number, height: number): Padding => {
  const side = Math.min(isFocused ? 70 : 26, width / 5, height / 5);
  return { top: side, bottom: side, left: side, right: isFocused && width >= LEGEND_OVER_PX ? LEGEND_PX : side };
};

/** Into which frame a scene is projected: the area zoomed to, or all. */
export const projectionOf = (scene: Pick<MapScene, 'areas' | 'bbox' | 'focus'>, width: number, height: number): Projection => {
  const focus = scene.areas.find(({ code }) => code === scene.focus);
  return fitProjection(focus ? boundsOf(focus.geometry) : scene.bbox, width, height, frameOf(focus !== undefined, width, height));
};

/** Which names can stand in a frame without touching one another or a point, and where; `em` is the size of the letters in pixels. */
export const labelsOf = (
  scene: Pick<MapScene, 'areas' | 'fills' | 'points' | 'focus'>,
  { place }: Projection,
  em: number,
  /** What else stands there already. */
  taken: readonly LabelBox[] = [],
): DrawnLabel[] => {
  const named = scene.areas.filter(({ code }) => scene.focus !== null || (scene.fills.get(code)?.rank ?? 0) < KEY_RANK);
  const labels = named.map(({ code, shortName, label }): DrawnLabel & LabelBox => {
    const fill = scene.fills.get(code);
    const lines = fill?.note ? [shortName, fill.note] : [shortName];
    const [x, y] = place(label);
    const width = Math.max(...lines.map(({ length }) => length)) * em * 0.62 + 6;
    return { id: code, code, lines, x, y, at: [x, y], width, height: lines.length * em * 1.25 + 2, rank: fill?.rank ?? 1000 };
  });
  const points = scene.points.map(({ id, lon, lat }): LabelBox => ({ id, at: place([lon, lat]), width: 22, height: 22, rank: 0 }));
  const placed = placeLabels(labels, [...points, ...taken]);
  return labels.filter(({ code }) => placed.has(code));
};
