import type { TFunction } from 'i18next';
import type { Reading } from '../../../contract/feeds/readings';
import type { Exportable } from '../../export/exportable';
import type { Station } from './model';

interface Shown {
  stations: readonly Station[];
  readingOf: (key: string) => Reading | undefined;
  nameOf: (parameter: string) => string;
  asOf: string | null;
  revision: number;
}

/** The newest reading of each parameter, station by station, as the cards have them. */
export const toExport = ({ stations, readingOf, nameOf, asOf, revision }: Shown, t: TFunction): Exportable => {
  const readings = stations.flatMap(({ keys }) => keys.flatMap((key) => readingOf(key) ?? []));
  return {
    title: t('environment.heading'),
    feeds: [{ feed: 'readings', revision: Math.max(revision, ...readings.map((reading) => reading.revision)) }],
    sources: [...new Set(readings.map(({ stationName, station }) => `${stationName} (${station})`))],
    asOf,
    provenance: [...new Set(readings.map(({ provenance }) => provenance))],
    table: () => ({
      columns: [
        { header: t('export.column.station') },
        { header: t('export.column.code'), onPaper: false },
        { header: t('export.column.parameter') },
        { header: t('export.column.value'), digits: 6 },
        { header: t('export.column.unit') },
        { header: t('export.column.status') },
        { header: t('export.column.observed') },
        { header: t('export.column.received'), onPaper: false },
        { header: t('export.column.file'), onPaper: false },
      ],
      rows: readings.map((reading) => ({
        provenance: reading.provenance,
        cells: [
          reading.stationName,
          reading.station,
          nameOf(reading.parameter),
          reading.value,
          reading.unit,
          t(`environment.s${reading.status}`),
          { date: reading.observedAt },
          { date: reading.receivedAt },
          reading.file,
        ],
      })),
    }),
  };
};
