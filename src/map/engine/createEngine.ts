import 'maplibre-gl/dist/maplibre-gl.css';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapCamera } from '../cameraPort';
import type { Palette } from '../palette';
import type { MapScene } from '../scene';
import { changedStates, statesOf, type AreaState } from './areaStates';
import { createCamera } from './camera';
import { captionLayer, columnLayer, pointLayer, ringLayer } from './deckLayers';
import { hatchTile, holdTile } from './images';
import { mapStyle, themedPaint } from './mapStyle';
import { areaData, nameData, outlineData, pointData } from './sources';

setWorkerUrl(workerUrl);

export interface Hover {
  kind: 'area' | 'point';
  id: string;
  x: number;
  y: number;
}
export interface EngineEvents {
  onPick: (code: string | null) => void;
  /** A point was pressed; false where nothing comes of it, and what lies under it is picked. */
  onPickPoint: (id: string) => boolean;
  onHover: (hover: Hover | null) => void;
  /** The first frame with all areas is on the screen. */
  onPainted: () => void;
  /** The camera moved; `byHand`: by whoever sits before it. */
  onMoved: (camera: MapCamera, byHand: boolean) => void;
  /** A WebGL context of the map is gone. */
  onLost: () => void;
}
export interface EngineWords {
  ctrlZoom: string;
  cmdZoom: string;
  touchZoom: string;
}

/** One MapLibre map with one deck.gl overlay in `container`; draws scenes until it is destroyed. */
export const createEngine = (container: HTMLElement, events: EngineEvents, words: EngineWords) => {
  let shown: { scene: MapScene; palette: Palette } | null = null;
  let wanted: { scene: MapScene; palette: Palette } | null = null;
  let states: ReadonlyMap<string, AreaState> = new Map();
  let hovered: string | null = null;
  let overPoint = false;
  let hasNames = false;
  let ready = false;
  let painted = false;
  let gone = false;

  const map = new MapLibreMap({
    container,
    style: mapStyle(),
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    keyboard: false,
    trackResize: false,
    renderWorldCopies: false,
    cooperativeGestures: true,
    fadeDuration: 0,
    locale: {
      'CooperativeGesturesHandler.WindowsHelpText': words.ctrlZoom,
      'CooperativeGesturesHandler.MacHelpText': words.cmdZoom,
      'CooperativeGesturesHandler.MobileHelpText': words.touchZoom,
    },
  });
  map.touchZoomRotate.disableRotation();
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    pickingRadius: 8,
    onHover: ({ object, layer, x, y }: { object?: { id?: string }; layer?: { id: string } | null; x: number; y: number }) => {
      overPoint = layer?.id === 'points' && typeof object?.id === 'string';
      if (overPoint && object?.id) events.onHover({ kind: 'point', id: object.id, x, y });
    },
  });
  map.addControl(overlay);
  const lost = (): void => {
    if (!gone) events.onLost();
  };
  const watched = new WeakSet<HTMLCanvasElement>();
  const watchCanvases = (): void => {
    for (const canvas of container.querySelectorAll('canvas')) {
      // The keyboard walks from unit to unit on the frame around the map; a canvas, whatever its engine makes of it, is no stop.
      if (canvas.tabIndex !== -1) canvas.tabIndex = -1;
      if (watched.has(canvas)) continue;
      watched.add(canvas);
      canvas.addEventListener('webglcontextlost', lost);
    }
  };

  const codeAt = (point: { x: number; y: number }): string | null => {
    const [feature] = map.queryRenderedFeatures([point.x, point.y], { layers: ['areas'] });
    const code: unknown = feature?.properties['code'];
    return typeof code === 'string' ? code : null;
  };
  const paintStates = (): void => {
    if (!shown) return;
    const now = statesOf(shown.scene, hovered);
    for (const [id, state] of changedStates(states, now)) map.setFeatureState({ source: 'areas', id }, state);
    states = now;
  };
  const setData = (id: string, data: Parameters<GeoJSONSource['setData']>[0]): void => {
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  };

  const camera = createCamera(map, container, events.onMoved);

  const apply = (): void => {
    if (!ready || gone || !wanted) return;
    const before = shown;
    const { scene, palette } = wanted;
    shown = wanted;
    if (before?.palette !== palette) {
      for (const [layer, property, value] of themedPaint(palette)) map.setPaintProperty(layer, property, value);
      if (map.hasImage('hatch')) map.updateImage('hatch', hatchTile(palette));
      else map.addImage('hatch', hatchTile(palette), { pixelRatio: 2 });
      if (!map.hasImage('hold')) map.addImage('hold', holdTile(), { pixelRatio: 2 });
    }
    if (before?.scene.areas !== scene.areas) {
      setData('areas', areaData(scene));
      setData('outline', outlineData(scene));
    }
    if (before?.scene.areas !== scene.areas || before.scene.fills !== scene.fills) setData('names', nameData(scene));
    if (before?.scene.points !== scene.points) {
      const named = pointData(scene);
      // Thousands of points are signs alone: that there are no names needs saying once.
      if (hasNames || named.features.length > 0) setData('points', named);
      hasNames = named.features.length > 0;
    }
    paintStates();
    if (before?.palette !== palette || before.scene.points !== scene.points || before.scene.columns !== scene.columns)
      overlay.setProps({
        layers: [
          ...(scene.columns.length > 0 ? [columnLayer(scene.columns, palette), captionLayer(scene.columns, palette)] : []),
          ringLayer(scene.points, palette),
          pointLayer(scene.points, palette),
        ],
      });
    const tilts = scene.columns.length > 0 !== (before?.scene.columns.length ?? 0) > 0;
    // Columns would stand on the names: the tallest carry their own.
    if (tilts) map.setLayoutProperty('names', 'visibility', scene.columns.length > 0 ? 'none' : 'visible');
    if (before?.scene.areas !== scene.areas || before.scene.focus !== scene.focus || tilts) camera.frame(scene, before !== null);
  };

  map.on('load', () => {
    ready = true;
    apply();
  });
  // Not `idle`: stations that report every second may keep a slow machine from ever being idle.
  map.on('render', () => {
    if (painted || !shown || shown.scene.areas.length === 0 || map.queryRenderedFeatures({ layers: ['areas'] }).length === 0) return;
    painted = true;
    events.onPainted();
  });
  map.on('mousemove', ({ point }) => {
    const code = codeAt(point);
    if (hovered !== code) {
      hovered = code;
      paintStates();
    }
    map.getCanvas().style.cursor = code ? 'pointer' : '';
    if (!overPoint) events.onHover(code ? { kind: 'area', id: code, x: point.x, y: point.y } : null);
  });
  map.on('mouseout', () => {
    hovered = null;
    overPoint = false;
    paintStates();
    events.onHover(null);
  });
  const pointAt = ({ x, y }: { x: number; y: number }): string | null => {
    const object: unknown = overlay.pickObject({ x, y, radius: 8, layerIds: ['points'] })?.object;
    const id: unknown = typeof object === 'object' && object !== null ? Reflect.get(object, 'id') : null;
    return typeof id === 'string' ? id : null;
  };
  map.on('click', ({ point }) => {
    const id = pointAt(point);
    if (id === null || !events.onPickPoint(id)) events.onPick(codeAt(point));
  });
  watchCanvases();
  // At once: between a canvas and the next picture somebody may press Tab.
  const canvases = new MutationObserver(watchCanvases);
  canvases.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter: ['tabindex'] });

  return {
    show: (scene: MapScene, palette: Palette): void => {
      wanted = { scene, palette };
      apply();
    },
    /** The container has another size: the camera is set anew, at once. */
    resize: (): void => {
      map.resize();
      if (shown) camera.frame(shown.scene, false);
    },
    zoomBy: camera.zoomBy,
    recentre: (): void => {
      if (shown) camera.recentre(shown.scene);
    },
    /** Looks where somebody else does; null: goes its own way. */
    lead: (to: MapCamera | null): void => camera.lead(to, shown !== null),
    destroy: (): void => {
      gone = true;
      canvases.disconnect();
      map.remove();
    },
  };
};
export type Engine = ReturnType<typeof createEngine>;
