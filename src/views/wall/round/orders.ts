import type { AlarmPriority } from '../../../../contract/alarms';
import { FIRST_SCENE, knownScene, sceneAddressOf, scheduled, type WallSceneId } from '../../../../contract/rules/wallScenes';
import type { PlaylistBody, PlaylistScene, WallControl } from '../../../../contract/walls';

/** An open alarm, as far as a wall asks after it. */
export interface AlarmCall {
  id: string;
  priority: AlarmPriority;
  /** Ms since 1970. */
  raisedAt: number;
  /** Not acknowledged, not held back. */
  isWaiting: boolean;
  /** The scene that shows what it is about. */
  address: string;
}

/** All that a wall is told from outside. */
export interface Orders {
  playlist: Pick<PlaylistBody, 'scenes' | 'preemption'>;
  /** What the remote wants; null where nobody has taken the wall. */
  control: Pick<WallControl, 'mode' | 'address' | 'until' | 'steps' | 'version' | 'at'> | null;
  /** How long every scene stays, in ms, where the address of the wall says so; null: as the playlist says. */
  beatMs: number | null;
  /** Every open alarm; null while they are not known. */
  alarms: readonly AlarmCall[] | null;
  /** Scenes that could not be drawn. */
  failed: ReadonlySet<WallSceneId>;
  /** Whether what the gateway says reaches the wall. */
  isLive: boolean;
}

/** One scene of the round, as it may be shown. */
export interface Entry {
  /** Of the scene in its playlist. */
  key: string;
  address: string;
  dwellMs: number;
  /** Its place in the playlist, from 0. */
  index: number;
}
/** Why the one scene that is shown does not turn: all others rest by plan, all have failed, or the playlist names none that is known. */
export type Standstill = 'resting' | 'failed' | 'unknown';

/** How long a scene stays that stands in no playlist. */
export const GUEST_MS = 30_000;

const known = ({ scenes }: Orders['playlist']): { scene: PlaylistScene; id: WallSceneId; address: string; index: number }[] =>
  scenes.flatMap((scene, index) => {
    const found = knownScene(scene.address);
    return found ? [{ scene, id: found.id, address: sceneAddressOf(found), index }] : [];
  });

/**
 * The scenes that are in the round at a moment (ms): known, not paused, in their hours and not failed. Never none: where no scene is
 * in its hours the first one stands for all, [WL23].
 */
export const entriesOf = (orders: Orders, at: number): { entries: readonly [Entry, ...Entry[]]; why: Standstill | null } => {
  const all = known(orders.playlist);
  const sound = all.filter(({ id }) => !orders.failed.has(id));
  const turning = sound.filter(({ scene }) => !scene.isPaused && scheduled(scene.schedule, at));
  const toEntry = ({ scene, address, index }: (typeof all)[number]): Entry => ({
    key: scene.id,
    address,
    dwellMs: orders.beatMs ?? scene.dwellSeconds * 1_000,
    index,
  });
  const [first, ...rest] = turning.map(toEntry);
  if (first) return { entries: [first, ...rest], why: null };
  const [stand] = [...sound, ...all].map(toEntry);
  if (stand) return { entries: [stand], why: sound.length > 0 ? 'resting' : 'failed' };
  return {
    entries: [{ key: FIRST_SCENE, address: `/wall/${FIRST_SCENE}`, dwellMs: orders.beatMs ?? GUEST_MS, index: 0 }],
    why: 'unknown',
  };
};

export interface Skipped {
  address: string;
  why: 'unknown' | 'failed';
}

/** What the playlist, or a pin, names and cannot be shown, each once with why; paused scenes and those out of their hours are no fault. */
export const skippedOf = ({ playlist, control, failed }: Orders): Skipped[] => {
  const named = [
    ...playlist.scenes.map(({ address }) => address),
    ...(control?.mode === 'pinned' && control.address ? [control.address] : []),
  ];
  return [...new Set(named)].flatMap((address): Skipped[] => {
    const scene = knownScene(address);
    if (!scene) return [{ address, why: 'unknown' }];
    return failed.has(scene.id) ? [{ address, why: 'failed' }] : [];
  });
};
