import { useState } from 'react';
import type { SceneId } from './scenes';

/**
 * The scenes that have been on since the wall was opened, in the order they came. They stay in the page, out of sight and out of work,
 * so that a scene that comes again is the same nodes: in months of service nothing is made anew with each round.
 */
export const useShownScenes = (id: SceneId): readonly SceneId[] => {
  const [shown, setShown] = useState<readonly SceneId[]>([id]);
  if (shown.includes(id)) return shown;
  const next = [...shown, id];
  setShown(next);
  return next;
};
