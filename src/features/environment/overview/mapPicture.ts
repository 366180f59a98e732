import type { TFunction } from 'i18next';
import { POINT_STATUSES, type MapScene, type PointStatus } from '../../../map/scene';
import type { StillSource } from '../../../ui/stillShelf';

interface Told {
  caption: string;
  sentence: string;
  borders: string;
  signWord: (sign: PointStatus) => string;
}

/** The map with its signs for paper; it is drawn only when somebody takes it. */
export const picturedMap = (
  scene: Omit<MapScene, 'cursor'>,
  { caption, sentence, borders, signWord }: Told,
  t: TFunction,
): StillSource => ({
  caption,
  sentence,
  draw: async (width) => {
    const { drawPicture } = await import('../../../map/drawPicture');
    const points = POINT_STATUSES.flatMap((status) => {
      const count = scene.points.filter((point) => point.status === status).length;
      return count > 0 ? [{ status, label: signWord(status), count }] : [];
    });
    return drawPicture(scene, { legendTitle: t('stations.map.signs'), classes: [], points, borders }, width);
  },
});
