import type { TFunction } from 'i18next';
import { drawPicture } from '../../map/drawPicture';
import { readPalette } from '../../map/palette';
import { POINT_STATUSES, type LegendClass, type MapScene, type PointStatus } from '../../map/scene';
import { onLightPaper } from '../../ui/onLightPaper';
import { periodText } from './wording';

interface Captions {
  name: string;
  period: string | undefined;
  legendTitle: string;
  legend: readonly LegendClass[];
  counts: ReadonlyMap<PointStatus, number>;
  simulated: boolean;
  /** What the borders are, in words. */
  borders: string;
  statusWord: (status: PointStatus) => string;
}

/** The map with title and legend as a picture for paper, light whatever the theme; who exports it stamps it. */
export const takePicture = (scene: Omit<MapScene, 'cursor'>, captions: Captions, t: TFunction): Promise<Blob> => {
  const { name, period, legendTitle, legend, counts, simulated, borders, statusWord } = captions;
  return onLightPaper(1, (host) =>
    drawPicture({ ...scene, cursor: null }, readPalette(host), {
      title: period === undefined ? name : `${name} · ${periodText(period, t)}`,
      legendTitle,
      classes: legend,
      points: POINT_STATUSES.flatMap((status) => {
        const count = counts.get(status) ?? 0;
        return count > 0 ? [{ status, label: statusWord(status), count }] : [];
      }),
      mark: simulated ? t('simulatedData') : null,
      stamp: [borders],
    }),
  );
};
