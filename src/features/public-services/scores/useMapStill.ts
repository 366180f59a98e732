import { useCallback } from 'react';
import type { LegendClass, MapScene } from '../../../map/scene';
import { keepStill } from '../../../ui/stillShelf';

interface MapStill {
  scene: Omit<MapScene, 'cursor'>;
  caption: string;
  sentence: string;
  legendTitle: string;
  classes: readonly LegendClass[];
  /** Where the borders are from. */
  borders: string;
}

/** Keeps how a map is drawn for paper with the figure that holds it; its code comes when somebody takes the picture. */
export const useMapStill = ({ scene, caption, sentence, legendTitle, classes, borders }: MapStill) =>
  useCallback(
    (figure: HTMLElement | null) => {
      if (!figure) return;
      keepStill(figure, {
        caption,
        sentence,
        draw: async (width) =>
          (await import('../../../map/drawPicture')).drawPicture(scene, { legendTitle, classes, points: [], borders }, width),
      });
    },
    [scene, caption, sentence, legendTitle, classes, borders],
  );
