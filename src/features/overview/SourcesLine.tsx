import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sources } from '../../../contract/feeds/sources';
import { useFeed } from '../../data/useFeed';
import { StatusWord } from '../../ui/StatusWord';
import { useClock } from '../../ui/clock';
import { punctualityAt } from './punctuality';

const params = {};
const none: never[] = [];

/** How many sources are on time, by the clock of this screen; what is late and what is silent is counted apart. */
export const SourcesLine = () => {
  const { t } = useTranslation();
  const { body, status } = useFeed(sources, params, null);
  const list = body?.sources ?? none;
  const read = useCallback((now: number) => Object.values(punctualityAt(list, now)).join(' '), [list]);
  const [onTime = 0, expected = 0, late = 0, silent = 0] = useClock(read).split(' ').map(Number);
  if (!body) return status === 'error' ? <StatusWord tone="stale">{t('overview.sourcesUnknown')}</StatusWord> : null;
  if (expected === 0) return null;
  return (
    <>
      <span title={t('head.sourcesRule')}>{t('overview.sourcesOnTime', { onTime, expected })}</span>
      {late > 0 && <StatusWord tone="late">{t('overview.sourcesLate', { count: late })}</StatusWord>}
      {silent > 0 && <StatusWord tone="dead">{t('overview.sourcesSilent', { count: silent })}</StatusWord>}
    </>
  );
};
