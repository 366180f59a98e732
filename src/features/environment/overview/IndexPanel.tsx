import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import type { StationLink } from '../stationLink';
import type { StationRow } from '../stationsBody';
import { IndexCard } from './IndexCard';
import styles from './overview.module.css';

interface IndexPanelProps {
  kind: 'ambient-air' | 'surface-water';
  rows: readonly StationRow[];
  state: PanelState;
  revision: number;
  asOf: string | null;
  link: StationLink;
}

/** VN_AQI or VN_WQI of each station that has one, with all that a published index must name. */
export const IndexPanel = ({ kind, rows, state, revision, asOf, link }: IndexPanelProps) => {
  const { t } = useTranslation();
  const own = rows.filter(({ thing }) => thing.kind === kind);
  const isAir = kind === 'ambient-air';
  const heading = t(isAir ? 'stations.index.airHeading' : 'stations.index.waterHeading');
  return (
    <PanelFrame
      heading={heading}
      sub={t(isAir ? 'stations.index.airSub' : 'stations.index.waterSub')}
      state={own.length === 0 && (state.kind === 'live' || state.kind === 'frozen') ? { kind: 'empty' } : state}
      emptyText={t(isAir ? 'stations.index.airNone' : 'stations.index.waterNone')}
      tools={
        own.length > 0 && (
          <ExportButton
            of={async () => (await import('./overviewExport')).indexExport(heading, own, { feed: 'stations', revision, asOf }, t)}
          />
        )
      }
    >
      <div className={styles['cards']}>
        {own.map((row) => (
          <IndexCard key={row.thing.id} row={row} revision={revision} stale={state.kind === 'stale'} link={link} />
        ))}
      </div>
    </PanelFrame>
  );
};
