import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmSpans } from '../features/alarms/marks/stationAlarms';
import { StationAlarmsPanel } from '../features/alarms/marks/StationAlarmsPanel';
import { useStationAlarms } from '../features/alarms/marks/useStationAlarms';
import type { Span } from '../features/environment/span';
import { StationPage } from '../features/environment/station/StationPage';
import { addressOfSpan, spanOf } from './spanAddress';
import { useAlarmLink } from './useAlarmLink';
import { useOwnSearch } from './useOwnSearch';
import styles from './investment.module.css';

/** How many days of alarms go with each span. */
const DAYS = { '24h': '1', '7d': '7', '30d': '30', '1y': '365' } as const satisfies Record<Span, string>;

/** One station, with the way back to all of them and to a comparison. */
export const StationView = () => {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/moi-truong/tram/$id' });
  const { asOf, khoang } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const kept = asOf === undefined ? {} : { asOf };
  const shownSpan = spanOf(khoang);
  const alarms = useStationAlarms(id, DAYS[shownSpan], asOf ?? null);
  const { alarms: told, until } = alarms;
  const spans = useMemo(() => alarmSpans(told, until ?? 0, ({ ruleName }) => ruleName), [told, until]);
  const alarmLink = useAlarmLink();
  const onSpan = useCallback((span: Span) => choose({ khoang: addressOfSpan(span) }), [choose]);
  return (
    <StationPage
      id={id}
      span={shownSpan}
      asOf={asOf ?? null}
      onSpan={onSpan}
      spans={spans}
      after={<StationAlarmsPanel of={alarms} days={DAYS[shownSpan]} asOf={asOf ?? null} link={alarmLink} />}
      crumbs={
        <nav aria-label={t('stations.crumbs')} className={styles['crumbs']}>
          <Link to="/moi-truong" search={kept}>
            {t('nav.environment')}
          </Link>
          <span aria-hidden="true">›</span>
          <Link to="/moi-truong/ban-do" search={kept}>
            {t('stations.back')}
          </Link>
        </nav>
      }
      compare={(station, parameter) => (
        <Link
          to="/moi-truong/theo-gio"
          search={{
            ...kept,
            tram: station,
            ...(parameter === undefined ? {} : { thong: parameter }),
            ...(khoang === undefined ? {} : { khoang }),
          }}
        >
          {t('stations.toCompare')}
        </Link>
      )}
    />
  );
};
