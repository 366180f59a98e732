import { knownScene, sceneAddressOf } from '../../../../contract/rules/wallScenes';
import type { Orders } from './orders';
import type { Round } from './round';

/** Whether a scene can be shown at all. */
export const isSound = (address: string, { failed }: Pick<Orders, 'failed'>): boolean => {
  const scene = knownScene(address);
  return scene !== null && !failed.has(scene.id);
};

/**
 * How long what is pinned stays yet, in ms; infinite where no time was set. A wall that saw it come counts from then: how long is the
 * gateway's word, while its own clock may be wrong by minutes. Only of what stood before it looked does it go by its clock.
 */
export const pinLeftMs = (
  { version, at, until }: Pick<NonNullable<Orders['control']>, 'version' | 'at' | 'until'>,
  { at: now, control: seen }: Pick<Round, 'at' | 'control'>,
): number => {
  if (until === null) return Number.POSITIVE_INFINITY;
  const ends = Date.parse(until);
  return seen?.version === version && Number.isFinite(seen.newMs) ? ends - Date.parse(at) - seen.newMs : ends - now;
};

/** The scene that a remote has pinned, as the wall has it now; null where there is none, its time is over, or it cannot be shown. */
export const pinOf = ({ control, failed }: Orders, round: Pick<Round, 'at' | 'control'>): string | null => {
  if (control?.address == null || control.mode !== 'pinned' || pinLeftMs(control, round) <= 0) return null;
  const scene = knownScene(control.address);
  return scene && !failed.has(scene.id) ? sceneAddressOf(scene) : null;
};
