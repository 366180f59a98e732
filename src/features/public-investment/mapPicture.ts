import type { TFunction } from 'i18next';
import { POINT_STATUSES, type MapScene, type PointStatus } from '../../map/scene';
import type { StillSource } from '../../ui/stillShelf';
import type { InvestmentMap } from './mapModel';

/** What the sign of a project says; no project is "low". */
export const statusWord = (status: PointStatus, t: TFunction): string => (status === 'low' ? '' : t(`investment.map.statuses.${status}`));

/** The map with its legend for paper; it is drawn only when somebody takes it. */
export const mapPicture = (
  scene: Omit<MapScene, 'cursor'>,
  { caption, sentence, map, borders }: { caption: string; sentence: string; map: InvestmentMap; borders: string },
  t: TFunction,
): StillSource => ({
  caption,
  sentence,
  draw: async (width) => {
    const { drawPicture } = await import('../../map/drawPicture');
    const points = POINT_STATUSES.flatMap((status) => {
      const count = scene.points.filter((point) => point.status === status).length;
      return count > 0 ? [{ status, label: statusWord(status, t), count }] : [];
    });
    return drawPicture(scene, { legendTitle: t('investment.map.legend'), classes: map.legend, points, borders }, width);
  },
});
