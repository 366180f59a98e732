import type { TFunction } from 'i18next';
import { drawPicture } from '../../map/drawPicture';
import { readPalette } from '../../map/palette';
import { POINT_STATUSES, type LegendClass, type MapScene, type PointStatus } from '../../map/scene';
import { saveFile } from './saveFile';
import { toStamp, type Stamped } from './stamp';
import { periodText } from './wording';

interface Captions {
  name: string;
  code: string;
  legendTitle: string;
  legend: readonly LegendClass[];
  counts: ReadonlyMap<PointStatus, number>;
  simulated: boolean;
  statusWord: (status: PointStatus) => string;
}

/** Saves the map with legend and stamp as a picture, named for the indicator and the period. */
export const savePicture = async (scene: Omit<MapScene, 'cursor'>, captions: Captions, stamped: Stamped, t: TFunction): Promise<void> => {
  const { name, code, legendTitle, legend, counts, simulated, statusWord } = captions;
  const { period } = stamped;
  const picture = await drawPicture({ ...scene, cursor: null }, readPalette(), {
    title: period === undefined ? name : `${name} · ${periodText(period, t)}`,
    legendTitle,
    classes: legend,
    points: POINT_STATUSES.flatMap((status) => {
      const count = counts.get(status) ?? 0;
      return count > 0 ? [{ status, label: statusWord(status), count }] : [];
    }),
    mark: simulated ? t('simulatedData') : null,
    stamp: toStamp(stamped, t),
  });
  saveFile(picture, `ban-do-${code}-${period ?? 'hien-tai'}.png`);
};
