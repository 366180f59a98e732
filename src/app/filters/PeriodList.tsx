import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { indicators as indicatorsFeed } from '../../../contract/feeds/indicators';
import { useFeed } from '../../data/useFeed';
import { PeriodForm } from './PeriodForm';
import { periodsOf } from './periodsOf';
import { periodWord } from '../../lib/periodWords';
import styles from './forms.module.css';

interface PeriodListProps {
  set: string;
  asOf: string | null;
  period: string | undefined;
  onChoose: (period: string | undefined) => void;
}

/** Asks for one of the periods that a set of indicators has figures of; until they are known, for any. */
export const PeriodList = ({ set, asOf, period, onChoose }: PeriodListProps) => {
  const { t } = useTranslation();
  const params = useMemo(() => ({ set, areas: 'out' }) as const, [set]);
  const { body, status } = useFeed(indicatorsFeed, params, asOf);
  if (!body) return status === 'error' ? <PeriodForm period={period} onChoose={onChoose} /> : <p role="status">{t('filter.loading')}</p>;
  const periods = periodsOf(body.indicators);
  const first = periods.find((each) => each === period) ?? periods[0];
  return (
    <fieldset className={styles['periods']}>
      <legend>{t('filter.periodsWithData')}</legend>
      {periods.map((each) => (
        <button key={each} type="button" autoFocus={each === first} aria-pressed={each === period} onClick={() => onChoose(each)}>
          {periodWord(each, t)}
        </button>
      ))}
      {period !== undefined && (
        <button type="button" onClick={() => onChoose(undefined)}>
          {t('filter.clear')}
        </button>
      )}
    </fieldset>
  );
};
