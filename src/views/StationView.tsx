import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../features/environment/span';
import { StationPage } from '../features/environment/station/StationPage';
import { addressOfSpan, spanOf } from './spanAddress';
import { useOwnSearch } from './useOwnSearch';
import styles from './investment.module.css';

/** One station, with the way back to all of them and to a comparison. */
export const StationView = () => {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/moi-truong/tram/$id' });
  const { asOf, khoang } = useSearch({ from: '__root__' });
  const choose = useOwnSearch();
  const kept = asOf === undefined ? {} : { asOf };
  const onSpan = useCallback((span: Span) => choose({ khoang: addressOfSpan(span) }), [choose]);
  return (
    <StationPage
      id={id}
      span={spanOf(khoang)}
      asOf={asOf ?? null}
      onSpan={onSpan}
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
