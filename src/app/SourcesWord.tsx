import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sources as sourcesFeed } from '../../contract/feeds/sources';
import { isCounted } from '../../contract/rules/countedSource';
import { useFeed } from '../data/useFeed';
import { formatNumber } from '../lib/format';
import { StatusWord } from '../ui/StatusWord';
import { useFreshnessOf } from '../ui/useFreshnessOf';
import { keepMoment } from './keepMoment';
import { useAsOf } from './useAsOf';
import styles from './Header.module.css';

const params = {};

/** How many sources of how many are on time, at the moment looked at; leads to the page that says which are not. */
export const SourcesWord = () => {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const { body } = useFeed(sourcesFeed, params, asOf ?? null);
  const followed = useMemo(
    () => (body?.sources ?? []).filter(isCounted).map(({ id, lastDataAt, limits }) => ({ key: id, observedAt: lastDataAt, limits })),
    [body],
  );
  const standings = useFreshnessOf(followed, asOf === undefined ? undefined : Date.parse(asOf));
  if (standings.length === 0) return null;
  const onTime = standings.filter((each) => each === 'fresh').length;
  const words = t('head.sourcesOnTime', { onTime: formatNumber(onTime), total: formatNumber(standings.length) });
  return (
    <Link to="/nguon-du-lieu" search={keepMoment} className={styles['sources']} data-sources-on-time={onTime} title={t('head.sourcesRule')}>
      <StatusWord tone={onTime === standings.length ? 'normal' : 'late'}>{words}</StatusWord>
    </Link>
  );
};
