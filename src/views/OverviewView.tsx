import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStationRings } from '../features/alarms/marks/useStationRings';
import { ForecastLine } from '../features/forecast/ForecastLine';
import { CurvePanel } from '../features/overview/CurvePanel';
import { DISBURSEMENT, KEY_INDICATORS } from '../features/overview/keyIndicators';
import { KeyTile } from '../features/overview/KeyTile';
import { RankingPanel } from '../features/overview/RankingPanel';
import { useShownSet } from '../features/overview/useShownSet';
import { MapCard } from '../features/province-map/MapCard';
import styles from './overview.module.css';

/** The province at a glance, at a desk: key figures, the curve, the map and who is behind. */
export const OverviewView = () => {
  const { t } = useTranslation();
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const at = asOf ?? null;
  const set = useShownSet(DISBURSEMENT, at);
  const rings = useStationRings(at);
  const onArea = useCallback(
    (area: string) =>
      void navigate({
        to: '/ban-do',
        search: { ...(asOf === undefined ? {} : { asOf }), set, ind: DISBURSEMENT.indicator, area },
      }),
    [navigate, asOf, set],
  );
  return (
    <div className={styles['overview']}>
      <div className={styles['tiles']}>
        {KEY_INDICATORS.map((indicator) => (
          <KeyTile key={indicator.id} indicator={indicator} asOf={at} />
        ))}
      </div>
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          <CurvePanel asOf={at} note={<ForecastLine set={set} indicator={DISBURSEMENT.indicator} asOf={at} />} />
          <RankingPanel asOf={at} onArea={onArea} />
        </div>
        <MapCard set={set} indicator={DISBURSEMENT.indicator} heading={t('overview.map')} asOf={at} onArea={onArea} rings={rings} />
      </div>
    </div>
  );
};
