import { useState } from 'react';
import { sceneAddressOf, type KnownScene } from '../../../contract/rules/wallScenes';

/**
 * The scenes that have been on since the wall was opened, in the order they came, each as it was last on. They stay in the page, out of
 * sight and out of work, so that a scene that comes again is the same nodes: in months of service nothing is made anew with each round.
 */
export const useShownScenes = (scene: KnownScene): readonly KnownScene[] => {
  const [shown, setShown] = useState<readonly KnownScene[]>([scene]);
  const last = shown.find(({ id }) => id === scene.id);
  if (last && sceneAddressOf(last) === sceneAddressOf(scene)) return shown;
  const next = last ? shown.map((each) => (each === last ? scene : each)) : [...shown, scene];
  setShown(next);
  return next;
};
