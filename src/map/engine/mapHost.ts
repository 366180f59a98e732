import type { MapCamera } from '../cameraPort';
import type { Palette } from '../palette';
import type { MapScene } from '../scene';
import { createEngine, type Engine, type EngineEvents, type EngineWords } from './createEngine';

/** Losing the context this often within a minute means that this machine cannot hold one. */
const MOST_LOSSES = 4;
const MINUTE_MS = 60_000;

export interface Tenant extends Omit<EngineEvents, 'onLost'> {
  words: EngineWords;
  /** The context was lost and the map is being made anew. */
  onMending: () => void;
  /** The map cannot be kept: draw it by other means. */
  onGivenUp: () => void;
}

// The one map of the page, for as long as the page lives: it moves from slot to slot and is never made anew for a move,
// since every WebGL context that a browser is asked for may be one too many on a wall that runs for months.
let element: HTMLElement | null = null;
let engine: Engine | null = null;
let tenant: Tenant | null = null;
let last: { scene: MapScene; palette: Palette } | null = null;
let led: MapCamera | null = null;
let losses: number[] = [];
let generation = 0;
const sizes = new ResizeObserver(() => {
  if (element?.isConnected && element.clientWidth > 0) engine?.resize();
});

const make = (host: HTMLElement, words: EngineWords): void => {
  generation += 1;
  host.dataset['generation'] = `${generation}`;
  delete host.dataset['painted'];
  engine = createEngine(
    host,
    {
      onPick: (code) => tenant?.onPick(code),
      onPickPoint: (id) => tenant?.onPickPoint(id) ?? false,
      onHover: (hover) => tenant?.onHover(hover),
      onMoved: (camera, byHand) => {
        if (byHand) led = null;
        tenant?.onMoved(camera, byHand);
      },
      onPainted: () => {
        host.dataset['painted'] = 'true';
        tenant?.onPainted();
      },
      onLost: () => mend(host, words),
    },
    words,
  );
  if (last) engine.show(last.scene, last.palette);
  if (led) engine.lead(led);
};

const drop = (): void => {
  try {
    engine?.destroy();
  } catch (error) {
    // A map whose context is gone may stumble over its own remains; what matters is the next one.
    console.warn(error);
  }
  engine = null;
};

/** Makes the map anew after its context was lost, in the same place with the same scene. */
const mend = (host: HTMLElement, words: EngineWords): void => {
  drop();
  const now = Date.now();
  losses = [...losses.filter((at) => now - at < MINUTE_MS), now];
  if (losses.length >= MOST_LOSSES) return tenant?.onGivenUp();
  tenant?.onMending();
  // The browser is given a moment to free what was lost.
  setTimeout(() => {
    if (engine) return;
    host.replaceChildren();
    try {
      make(host, words);
    } catch {
      tenant?.onGivenUp();
    }
  }, 250);
};

export interface Settled {
  /** Gives the map back. */
  leave: () => void;
  zoomBy: (steps: number) => void;
  recentre: () => void;
  /** Looks where somebody else does; null: goes its own way. */
  lead: (camera: MapCamera | null) => void;
}

/** Moves the map into `slot`; whoever had it before keeps an empty slot. @throws when no map can be made. */
export const settle = (slot: HTMLElement, next: Tenant): Settled => {
  tenant = next;
  led = null;
  engine?.lead(null);
  if (!element) {
    element = document.createElement('div');
    element.className = 'province-map';
    element.style.cssText = 'position:absolute;inset:0';
    slot.append(element);
    sizes.observe(element);
    make(element, next.words);
  } else {
    slot.append(element);
    if (!engine) mend(element, next.words);
    else if (element.dataset['painted'] === 'true') next.onPainted();
    engine?.resize();
  }
  return {
    leave: () => {
      if (tenant !== next) return;
      tenant = null;
      element?.remove();
    },
    zoomBy: (steps) => engine?.zoomBy(steps),
    recentre: () => engine?.recentre(),
    lead: (camera) => {
      if (tenant !== next) return;
      led = camera;
      engine?.lead(camera);
    },
  };
};

/** Shows a scene, at once or as soon as there is a map. */
export const showScene = (owner: Tenant, scene: MapScene, palette: Palette): void => {
  if (tenant !== owner) return;
  last = { scene, palette };
  engine?.show(scene, palette);
};
