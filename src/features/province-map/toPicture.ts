import type { LegendClass, MapScene, PointStatus } from '../../map/scene';
import type { StillSource } from '../../ui/stillShelf';
import { countStatuses } from './countStatuses';

interface Captions {
  caption: string;
  sentence: string;
  legendTitle: string;
  legend: readonly LegendClass[];
  /** What the borders are, in words. */
  borders: string;
  statusWord: (status: PointStatus) => string;
}

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
