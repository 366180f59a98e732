import type { TFunction } from 'i18next';
import type { Source } from '../../../contract/feeds/sources';
import type { Exportable, ExportCell } from '../../export/exportable';
import type { Standing } from '../../ui/useFreshnessOf';
import { byPlace, shownPlace } from './model';

interface Shown {
  sources: readonly Source[];
  standings: readonly Standing[];
  cadence: (source: Source) => string;
  asOf: string | null;
  revision: number;
}

const dateOf = (at: string | null): ExportCell => (at === null ? null : { date: at });

/** Every source as the screen lists it, worst first. What the register has is the centre's own word. */
export const toExport = ({ sources, standings, cadence, asOf, revision }: Shown, t: TFunction): Exportable => ({
  title: t('sources.heading'),
  feeds: [{ feed: 'sources', revision }],
  sources: [t('export.ownRegister')],
  asOf,
  provenance: [...new Set(sources.map(({ provenance }) => provenance))],
  table: () => ({
    columns: [
      { header: t('sources.column.source') },
      { header: t('export.column.code'), onPaper: false },
      { header: t('export.column.kind') },
      { header: t('sources.column.owner') },
      { header: t('sources.column.cadence') },
      { header: t('sources.column.state') },
      { header: t('sources.column.lastData') },
      { header: t('export.column.lastSuccess'), onPaper: false },
      { header: t('sources.column.accepted') },
      { header: t('sources.column.refused') },
      { header: t('export.column.open') },
      { header: t('export.column.failure'), onPaper: false },
    ],
    rows: byPlace(sources, standings).flatMap(({ sources: own }) =>
      own.map((source) => ({
        provenance: source.provenance,
        cells: [
          source.name,
          source.id,
          t(`sources.kind.${source.kind}`),
          source.owner,
          cadence(source),
          t(`sources.standing.${shownPlace(source, standings[sources.indexOf(source)] ?? 'never')}`),
          dateOf(source.lastDataAt),
          dateOf(source.lastSuccessAt),
          source.accepted,
          source.refused,
          source.open,
          source.lastFailure?.reason ?? null,
        ],
      })),
    ),
  }),
});
