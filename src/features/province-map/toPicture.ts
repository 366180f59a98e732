import { POINT_STATUSES, type LegendClass, type MapPoint, type MapScene, type PointStatus } from '../../map/scene';
import type { StillSource } from '../../ui/stillShelf';

interface Captions {
  caption: string;
  sentence: string;
  legendTitle: string;
  legend: readonly LegendClass[];
  /** What the borders are, in words. */
  borders: string;
  statusWord: (status: PointStatus) => string;
}

/** How many stations there are of each status. */
export const countStatuses = (points: readonly MapPoint[]): ReadonlyMap<PointStatus, number> =>
  new Map(POINT_STATUSES.map((status) => [status, points.filter((point) => point.status === status).length]));

/** The map with its legend as a picture for paper; it is drawn only when somebody takes it. */
export const toPicture = (
  scene: Omit<MapScene, 'cursor'>,
  { caption, sentence, legendTitle, legend, borders, statusWord }: Captions,
): StillSource => ({
  caption,
  sentence,
  draw: async (width) => {
    const { drawPicture } = await import('../../map/drawPicture');
    const points = [...countStatuses(scene.points)].flatMap(([status, count]) =>
      count > 0 ? [{ status, label: statusWord(status), count }] : [],
    );
    return drawPicture(scene, { legendTitle, classes: legend, points, borders }, width);
  },
});
