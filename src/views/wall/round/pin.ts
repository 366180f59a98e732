import { standingMode } from '../../../../contract/rules/wallControl';
import { knownScene, sceneAddressOf } from '../../../../contract/rules/wallScenes';
import type { Orders } from './orders';

/** Whether a scene can be shown at all. */
export const isSound = (address: string, { failed }: Pick<Orders, 'failed'>): boolean => {
  const scene = knownScene(address);
  return scene !== null && !failed.has(scene.id);
};

/** The scene that a remote has pinned at a moment (ms); null where there is none, or it cannot be shown. */
export const pinOf = ({ control, failed }: Orders, now: number): string | null => {
  if (control?.address == null || standingMode(control, now) !== 'pinned') return null;
  const scene = knownScene(control.address);
  return scene && !failed.has(scene.id) ? sceneAddressOf(scene) : null;
};
