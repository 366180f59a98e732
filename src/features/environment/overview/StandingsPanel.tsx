import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { DataTable } from '../../../ui/table/DataTable';
import type { StationRow } from '../stationsBody';
import { useParameterWords } from '../useParameterWords';
import { standingColumns } from './standingColumns';
import { inOrder, standingsOf, type StandingRow } from '../standings';
import { FewRowsButton } from '../FewRowsButton';
import { useFewRows } from '../useFewRows';

interface StandingsPanelProps {
  rows: readonly StationRow[];
  minimumCoverage: number | null;
  state: PanelState;
  revision: number;
  asOf: string | null;
  onStation: (id: string) => void;
}
const BY_STATE = { column: 'state', descending: false };
const idOf = ({ id }: StandingRow) => id;

/** The newest mean of each parameter against the limit in force, breaches first. */
export const StandingsPanel = ({ rows, minimumCoverage, state, revision, asOf, onStation }: StandingsPanelProps) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const shown = useMemo(() => inOrder(standingsOf(rows)), [rows]);
  const few = useFewRows(shown);
  const columns = useMemo(() => standingColumns({ names, revision, t }), [names, revision, t]);
  const open = useCallback(({ row }: StandingRow) => onStation(row.thing.id), [onStation]);
  const heading = t('stations.standings.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={minimumCoverage === null ? '' : t('stations.standings.sub', { least: minimumCoverage })}
      state={shown.length === 0 && state.kind === 'live' ? { kind: 'empty' } : state}
      emptyText={t('stations.standings.none')}
      tools={
        <ExportButton
          of={async () =>
            (await import('./overviewExport')).standingsExport(heading, shown, names.full, { feed: 'stations', revision, asOf }, t)
          }
        />
      }
    >
      <DataTable
        caption={heading}
        rows={few.shown}
        columns={columns}
        rowId={idOf}
        initialSorting={BY_STATE}
        tools={!few.canFold}
        onOpen={open}
      />
      <FewRowsButton few={few} count={shown.length} />
    </PanelFrame>
  );
};
