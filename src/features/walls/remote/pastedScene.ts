import { knownScene, sceneAddressOf } from '../../../../contract/rules/wallScenes';

/** The scene of an address that somebody pasted, whole or from `/wall/` on; null where a wall can show none of it. */
export const pastedScene = (text: string): string | null => {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/#.*$/, '');
  const scene = knownScene(path);
  return scene && sceneAddressOf(scene);
};
