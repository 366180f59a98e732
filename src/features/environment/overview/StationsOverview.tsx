import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointRings } from '../../../map/pointRings';
import { LatePanel } from '../../../ui/LatePanel';
import type { StationLink } from '../stationLink';
import { useStationsFeed } from '../useStationsFeed';
import { useStationStates } from '../useStationStates';
import { IndexPanel } from './IndexPanel';
import { worstFirst } from './mapModel';
import styles from './overview.module.css';

// The map and the wide table come after the figures that one looks at first.
const StationMapPanel = lazy(() => import('./StationMapPanel').then(({ StationMapPanel: panel }) => ({ default: panel })));
const StandingsPanel = lazy(() => import('./StandingsPanel').then(({ StandingsPanel: panel }) => ({ default: panel })));

interface StationsOverviewProps {
  asOf: string | null;
  area: string | undefined;
  onArea: (code: string | null) => void;
  onStation: (id: string) => void;
  link: StationLink;
  /** What goes on at stations. */
  rings?: PointRings;
}

/** Where the stations are and how they stand, the indices of air and water, and each mean against its limit. */
export const StationsOverview = ({ asOf, area, onArea, onStation, link, rings }: StationsOverviewProps) => {
  const { t } = useTranslation();
  const { rows, minimumCoverage, revision, state } = useStationsFeed(asOf);
  const states = useStationStates(rows, asOf);
  const shown = useMemo(() => worstFirst(rows, states), [rows, states]);
  const shared = { state, revision, asOf };
  return (
    <div className={styles['page']}>
      <div className={styles['pair']}>
        <LatePanel heading={t('stations.map.heading')}>
          <StationMapPanel shown={shown} {...shared} area={area} onArea={onArea} onStation={onStation} link={link} rings={rings} />
        </LatePanel>
        <div className={styles['stack']}>
          <IndexPanel kind="ambient-air" rows={rows} {...shared} link={link} />
          <IndexPanel kind="surface-water" rows={rows} {...shared} link={link} />
        </div>
      </div>
      <LatePanel heading={t('stations.standings.heading')}>
        <StandingsPanel rows={rows} minimumCoverage={minimumCoverage} {...shared} onStation={onStation} />
      </LatePanel>
    </div>
  );
};
