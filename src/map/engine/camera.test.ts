import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapCamera } from '../cameraPort';
import type { MapScene } from '../scene';
import { createCamera } from './camera';

const SCENE: MapScene = { areas: [], bbox: [103, 20.5, 105, 22], fills: new Map(), points: [], columns: [], focus: null, cursor: null };
const ELSEWHERE: MapCamera = { longitude: 104, latitude: 21, zoom: 9, pitch: 0, bearing: 0 };

/** A map that does at once what it is told, of so many pixels, and what its camera said. */
const open = (width: number, height: number) => {
  const state = { lng: 0, lat: 0, zoom: 5 };
  const did: string[] = [];
  const moved: { camera: MapCamera; byHand: boolean }[] = [];
  let listener: (event: object) => void = () => {};
  const move = (what: string, event: object = {}): void => {
    did.push(what);
    listener(event);
  };
  const map = {
    getCenter: () => state,
    getZoom: () => state.zoom,
    getPitch: () => 0,
    getBearing: () => 0,
    easeTo: ({ center, zoom = 0, duration }: { center?: unknown; zoom?: number; duration?: number }): void => {
      if (Array.isArray(center)) Object.assign(state, { lng: center[0], lat: center[1], zoom });
      move(`ease ${duration}`);
    },
    fitBounds: (_box: unknown, _options: unknown, mark?: object): void => move('fit', mark),
    zoomTo: (zoom: number, _options: unknown, mark: object): void => {
      state.zoom = zoom;
      move('zoom', mark);
    },
    on: (_event: 'move', heard: (event: object) => void): void => void (listener = heard),
  };
  const camera = createCamera(map, { clientWidth: width, clientHeight: height }, (at, byHand) => moved.push({ camera: at, byHand }));
  return { camera, state, did, moved, drag: () => listener({ originalEvent: {} }) };
};
const reduceMotion = (matches: boolean): void => void vi.stubGlobal('matchMedia', () => ({ matches }));

describe('the camera of a map', () => {
  beforeEach(() => reduceMotion(false));
  afterEach(() => vi.unstubAllGlobals());

  it('[RL8] told by a big screen, shows the same on a small one, and says nothing of its own of it', () => {
    const [big, small] = [open(2048, 1024), open(400, 256)];
    big.state.zoom = 10;
    big.drag();
    const [said] = big.moved;
    expect(said).toEqual({ camera: { longitude: 0, latitude: 0, zoom: 9, pitch: 0, bearing: 0 }, byHand: true });
    small.camera.lead(said?.camera ?? null, true);
    expect([small.state.zoom, small.did, small.moved]).toEqual([8, ['ease 150'], []]);
  });

  it('[RL8] stays where it is led while scenes and sizes change, until it is let go', () => {
    const { camera, did, state } = open(512, 512);
    camera.lead(ELSEWHERE, false);
    expect(did).toEqual([]);
    camera.frame(SCENE, false);
    expect([did, state.lng]).toEqual([['ease 0'], 104]);
    camera.lead(null, true);
    expect(did).toHaveLength(1);
    camera.frame(SCENE, true);
    expect(did.at(-1)).toBe('fit');
  });

  it('[RL8] is let go by whoever takes it in hand: by dragging, or by a button', () => {
    const acts = [
      (each: ReturnType<typeof open>) => each.drag(),
      (each: ReturnType<typeof open>) => each.camera.zoomBy(1),
      (each: ReturnType<typeof open>) => each.camera.recentre(SCENE),
    ];
    for (const act of acts) {
      const each = open(512, 512);
      each.camera.lead(ELSEWHERE, true);
      act(each);
      expect(each.moved.at(-1)?.byHand).toBe(true);
      each.camera.frame(SCENE, false);
      expect(each.did.at(-1)).toBe('fit');
    }
  });

  it('[RL8] goes there at once for who wants no motion', () => {
    reduceMotion(true);
    const { camera, did } = open(512, 512);
    camera.lead(ELSEWHERE, true);
    expect(did).toEqual(['ease 0']);
  });
});
