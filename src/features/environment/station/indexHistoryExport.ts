import type { TFunction } from 'i18next';
import type { Thing } from '../../../../contract/environment';
import type { Exportable } from '../../../export/exportable';
import { formatNumber } from '../../../lib/format';
import { indexWord } from '../indexWords';
import type { IndexValue } from '../stationsBody';
import { partOf, type Told } from '../told';

/** The index of each hour or day, with the parameter that made it; one that may not be given says why. */
export const indexHistoryExport = (title: string, thing: Thing, indices: readonly IndexValue[], told: Told, t: TFunction): Exportable =>
  partOf(
    { ...told, notes: [...new Set(indices.map(({ method }) => method))] },
    `${title} · ${thing.name}`,
    [thing],
    [
      { header: t('stations.columns.until') },
      { header: t('export.column.value'), digits: 0 },
      { header: t('stations.columns.band') },
      { header: t('stations.columns.worst') },
      { header: t('stations.columns.parts') },
    ],
    () =>
      indices.map((index) => ({
        provenance: thing.provenance,
        cells: [
          { date: index.at },
          index.value,
          indexWord(index, t),
          index.worst,
          index.parts.map(({ parameter, index: part }) => `${parameter} ${formatNumber(part)}`).join('; '),
        ],
      })),
  );
