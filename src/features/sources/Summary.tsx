import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import { isCounted } from '../../../contract/rules/countedSource';
import type { Source } from '../../../contract/feeds/sources';
import { formatNumber } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import type { Standing } from '../../ui/useFreshnessOf';
import { byPlace, placeTone, tally } from './model';
import styles from './sources.module.css';

interface SummaryProps {
  sources: readonly Source[];
  standings: readonly Standing[];
  revision: number;
}

/** How many sources of how many are on time, and how many stand otherwise. */
export const Summary = ({ sources, standings, revision }: SummaryProps) => {
  const { t } = useTranslation();
  const { onTime, expected } = tally(sources, standings);
  const simulated = sources.filter((source) => isCounted(source) && source.provenance === 'simulated').length;
  const receivedAt = sources.reduce((newest, { lastSuccessAt }) => (lastSuccessAt && lastSuccessAt > newest ? lastSuccessAt : newest), '');
  const passport = useMemo<Passport>(
    () => ({
      name: t('sources.onTimeName'),
      unit: t('sources.unitSources'),
      formula: t('sources.onTimeFormula'),
      numerator: formatNumber(onTime),
      denominator: formatNumber(expected),
      source: t('sources.passportSource'),
      owner: null,
      period: t('sources.period'),
      observedAt: receivedAt === '' ? null : receivedAt,
      receivedAt,
      revision,
      provenance: simulated > 0 ? 'simulated' : 'imported',
      quality: simulated > 0 ? [t('sources.simulatedCount', { count: simulated })] : [],
    }),
    [t, onTime, expected, receivedAt, revision, simulated],
  );
  return (
    <div className={styles['summary']} role="group" aria-label={t('sources.summary')} title={t('head.sourcesRule')}>
      <Figure
        id="sources:on-time"
        size="tile"
        text={t('head.sourcesOnTime', { onTime: formatNumber(onTime), total: formatNumber(expected) })}
        passport={passport}
        markSimulated={false}
      />
      <span className={styles['tallies']}>
        {byPlace(sources, standings)
          .filter(({ place }) => place !== 'fresh')
          .map(({ place, sources: own }) => (
            <StatusWord key={place} tone={placeTone[place]}>
              {t('sources.inState', { count: own.length, state: t(`sources.standing.${place}`).toLocaleLowerCase('vi') })}
            </StatusWord>
          ))}
      </span>
      {simulated > 0 && <small>{t('sources.simulatedCount', { count: simulated })}</small>}
    </div>
  );
};
