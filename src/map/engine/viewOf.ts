import type { BoundingBox } from '../../../contract/geometry';
import { frameOf } from '../layout';
import { boundsOf, type Padding } from '../mercator';
import type { MapScene } from '../scene';

const TILT = 46;
/** Tall columns stand up into the upper part of a tilted map, where the legend is: so much further down it lies, in pixels. */
const HEADROOM = 80;

/** What the camera looks at in a frame of so many pixels: the province, tilted where columns stand on it, or one area from above. */
export const viewOf = (scene: MapScene, width: number, height: number): { box: BoundingBox; pitch: number; padding: Padding } => {
  const focus = scene.areas.find(({ code }) => code === scene.focus);
  const frame = frameOf(focus !== undefined, width, height);
  const isTilted = scene.columns.length > 0 && !focus;
  return {
    box: focus ? boundsOf(focus.geometry) : scene.bbox,
    pitch: isTilted ? TILT : 0,
    padding: isTilted ? { ...frame, top: Math.min(frame.top + HEADROOM, height / 3) } : frame,
  };
};
