import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatDateTime } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import type { TableColumn } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { formatReadingWithUnit } from '../formatReading';
import type { SeriesBody } from '../stationsBody';
import { partOf } from '../told';
import { useParameterWords } from '../useParameterWords';

interface RevisedPanelProps {
  body: SeriesBody & { thing: NonNullable<SeriesBody['thing']> };
  state: PanelState;
  revision: number;
  asOf: string | null;
}
type Revised = SeriesBody['revised'][number];
const NEWEST = { column: 'revisedAt', descending: true };
const idOf = ({ parameter, at, revisedAt }: Revised): string => `${parameter} ${at} ${revisedAt}`;

/** Which hours and days were worked out anew because of files that came late: from what, to what, when. */
export const RevisedPanel = ({ body, state, revision, asOf }: RevisedPanelProps) => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const { thing, revised, datastreams } = body;
  const columns = useMemo((): TableColumn<Revised>[] => {
    const units = new Map(datastreams.map(({ parameter, unit }) => [parameter, unit]));
    const say = (parameter: string, value: number | null) =>
      value === null ? t('charts.noData') : formatReadingWithUnit({ value, parameter, unit: units.get(parameter) ?? '' });
    return [
      { id: 'parameter', header: t('stations.columns.parameter'), value: ({ parameter }) => words.short(parameter), width: 9 },
      { id: 'at', header: t('stations.columns.stretch'), value: ({ at }) => at, cell: ({ at }) => formatDateTime(at), width: 10 },
      {
        id: 'before',
        header: t('stations.revised.before'),
        value: ({ before }) => before,
        cell: ({ parameter, before }) => say(parameter, before),
        numeric: true,
      },
      {
        id: 'after',
        header: t('stations.revised.after'),
        value: ({ after }) => after,
        cell: ({ parameter, after }) => say(parameter, after),
        numeric: true,
      },
      {
        id: 'revisedAt',
        header: t('stations.revised.when'),
        value: ({ revisedAt }) => revisedAt,
        cell: ({ revisedAt }) => t('stations.revised.told', { at: formatDateTime(revisedAt) }),
        width: 20,
      },
    ];
  }, [datastreams, words, t]);
  const heading = t('stations.revised.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('stations.revised.sub')}
      state={state}
      tools={
        <ExportButton
          of={() =>
            partOf(
              { feed: 'station-series', revision, asOf },
              `${heading} · ${thing.name}`,
              [thing],
              [
                { header: t('export.column.parameter') },
                { header: t('stations.columns.stretch') },
                { header: t('stations.revised.before'), digits: 6 },
                { header: t('stations.revised.after'), digits: 6 },
                { header: t('stations.revised.when') },
              ],
              () =>
                revised.map((each) => ({
                  provenance: thing.provenance,
                  cells: [each.parameter, { date: each.at }, each.before, each.after, { date: each.revisedAt }],
                })),
            )
          }
        />
      }
    >
      <DataTable caption={heading} rows={revised} columns={columns} rowId={idOf} initialSorting={NEWEST} tools={revised.length > 12} />
    </PanelFrame>
  );
};
