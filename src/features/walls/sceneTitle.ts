import type { TFunction } from 'i18next';
import { knownScene } from '../../../contract/rules/wallScenes';

/** What a scene is called: "Môi trường, trạm SIM_05"; of an address that is none any more, so and with the address. */
export const sceneTitle = (address: string, t: TFunction): string => {
  const known = knownScene(address);
  if (known === null) return t('walls.unknownScene', { address });
  const scene = t(`wall.scenes.${known.id}`);
  const station = known.params['tram'];
  return station === undefined ? scene : t('walls.station', { scene, station });
};
