import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowMarks, useRowMarks } from '../../features/alarms/marks/RowMark';
import { useStationRings } from '../../features/alarms/marks/useStationRings';
import { WallAlarms } from '../../features/alarms/marks/WallAlarms';
import { RowSlots } from '../../features/environment/RowSlot';
import { WallStations } from '../../features/environment/WallStations';
import { DISBURSEMENT, KEY_INDICATORS } from '../../features/overview/keyIndicators';
import { WallCurve } from '../../features/overview/WallCurve';
import { WallLaggards } from '../../features/overview/WallLaggards';
import { WallFullTile } from '../../features/overview/WallFullTile';
import { WallTile } from '../../features/overview/WallTile';
import { useShownSet } from '../../features/overview/useShownSet';
import { WallMap } from '../../features/province-map/WallMap';
import type { SceneId } from './scenes';
import styles from './scene.module.css';

const Map = () => {
  const { t } = useTranslation();
  const set = useShownSet(DISBURSEMENT, null);
  const rings = useStationRings(null);
  return <WallMap set={set} indicator={DISBURSEMENT.indicator} heading={t('wall.map')} rings={rings} />;
};

const Slots = ({ children }: { children: ReactNode }) => <RowSlots value={useRowMarks()}>{children}</RowSlots>;

/** Stations with the alarms that go on at them, those first. */
const Marked = ({ children }: { children: ReactNode }) => (
  <RowMarks asOf={null}>
    <Slots>{children}</Slots>
  </RowMarks>
);

/** All at a glance; where there is room for fewer panels, the others wait in their own scenes. */
const Overview = () => (
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

const KeyFigures = () => (
  <div className={styles['quarters']}>
    {KEY_INDICATORS.map((indicator) => (
      <WallFullTile key={indicator.id} indicator={indicator} />
    ))}
  </div>
);

const Disbursement = () => (
  <div className={styles['halves']}>
    <WallCurve />
    <WallLaggards />
  </div>
);

const Environment = () => (
  <div className={styles['whole']}>
    <Marked>
      <WallStations values />
    </Marked>
  </div>
);

/** What each scene is made of. */
export const SCENE_VIEWS: Record<SceneId, ComponentType> = {
  'tong-quan': Overview,
  'chi-tieu': KeyFigures,
  'giai-ngan': Disbursement,
  'moi-truong': Environment,
};
