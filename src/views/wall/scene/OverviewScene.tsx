import { useTranslation } from 'react-i18next';
import { useStationRings } from '../../../features/alarms/marks/useStationRings';
import { WallAlarms } from '../../../features/alarms/marks/WallAlarms';
import { WallStations } from '../../../features/environment/WallStations';
import { DISBURSEMENT, KEY_INDICATORS } from '../../../features/overview/keyIndicators';
import { useShownSet } from '../../../features/overview/useShownSet';
import { WallCurve } from '../../../features/overview/WallCurve';
import { WallLaggards } from '../../../features/overview/WallLaggards';
import { WallTile } from '../../../features/overview/WallTile';
import { WallMap } from '../../../features/province-map/WallMap';
import { Marked } from './Marked';
import styles from '../scene.module.css';

const Map = () => {
  const { t } = useTranslation();
  const set = useShownSet(DISBURSEMENT, null);
  const rings = useStationRings(null);
  return <WallMap set={set} indicator={DISBURSEMENT.indicator} heading={t('wall.map')} rings={rings} />;
};

/** All at a glance; where there is room for fewer panels, the others wait in their own scenes. */
export const OverviewScene = () => (
  <div className={styles['overview']}>
    <div className={styles['tiles']}>
      {KEY_INDICATORS.map((indicator) => (
        <WallTile key={indicator.id} indicator={indicator} />
      ))}
    </div>
    <div className={styles['map']}>
      <Map />
    </div>
    <div className={styles['alarms']}>
      <WallAlarms />
    </div>
    <div className={styles['laggards']}>
      <WallLaggards />
    </div>
    <div className={styles['curve']}>
      <WallCurve />
    </div>
    <div className={styles['stations']}>
      <Marked>
        <WallStations />
      </Marked>
    </div>
  </div>
);
