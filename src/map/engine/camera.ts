import type { EaseToOptions, FitBoundsOptions } from 'maplibre-gl';
import type { BoundingBox } from '../../../contract/geometry';
import type { MapCamera } from '../cameraPort';
import type { MapScene } from '../scene';
import { viewOf } from './viewOf';

/** Short, so that twenty places a second look like one movement. */
const EASE_MS = 150;
/** The side of a map in pixels that a zoom is told for. */
const COMMON_PX = 512;
const FARTHEST = 24;
/** Marks the movements that a button asked for. */
const BY_HAND = { byHand: true };

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What of a MapLibre map has to do with where it looks. */
interface Movable {
  getCenter: () => { lng: number; lat: number };
  getZoom: () => number;
  getPitch: () => number;
  getBearing: () => number;
  easeTo: (options: EaseToOptions) => unknown;
  fitBounds: (box: BoundingBox, options: FitBoundsOptions, mark?: typeof BY_HAND) => unknown;
  zoomTo: (zoom: number, options: { duration: number }, mark: typeof BY_HAND) => unknown;
  on: (event: 'move', listener: (event: object) => void) => unknown;
}

/** The camera of one map: it looks at its scene, or where somebody else has it look, until it is taken in hand. */
export const createCamera = (
  map: Movable,
  container: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  onMoved: (camera: MapCamera, byHand: boolean) => void,
) => {
  let led: MapCamera | null = null;
  /** What a map of this size adds to the zoom that is told. */
  const ahead = (): number => Math.log2(Math.max(1, Math.min(container.clientWidth, container.clientHeight)) / COMMON_PX);

  const current = (): MapCamera => {
    const { lng, lat } = map.getCenter();
    const zoom = Math.min(FARTHEST, Math.max(0, map.getZoom() - ahead()));
    return { longitude: lng, latitude: lat, zoom, pitch: map.getPitch(), bearing: map.getBearing() };
  };
  const look = ({ longitude, latitude, zoom, pitch, bearing }: MapCamera, smooth: boolean): void => {
    const duration = smooth && !isCalm() ? EASE_MS : 0;
    const easing = (part: number): number => part;
    map.easeTo({ center: [longitude, latitude], zoom: zoom + ahead(), pitch, bearing, duration, easing, essential: false });
  };
  const frame = (scene: MapScene, smooth: boolean, mark?: typeof BY_HAND): void => {
    if (led) return look(led, smooth);
    const { box, ...view } = viewOf(scene, container.clientWidth, container.clientHeight);
    map.fitBounds(box, { ...view, duration: smooth && !isCalm() ? 650 : 0, linear: true, essential: false }, mark);
  };
  map.on('move', (event) => {
    const byHand = 'byHand' in event || ('originalEvent' in event && event.originalEvent !== undefined);
    // Whoever takes the map in hand has it.
    if (byHand) led = null;
    if (byHand || !led) onMoved(current(), byHand);
  });

  return {
    /** Looks at the scene, or still where it is led. */
    frame,
    zoomBy: (steps: number): void => void map.zoomTo(map.getZoom() + steps, { duration: 200 }, BY_HAND),
    recentre: (scene: MapScene): void => {
      led = null;
      frame(scene, true, BY_HAND);
    },
    /** Looks where somebody else does, whatever the scene, at once or with the first scene; null: stays where it is, and goes its own way. */
    lead: (to: MapCamera | null, hasScene: boolean): void => {
      led = to;
      if (to && hasScene) look(to, true);
    },
  };
};
