import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import { PeriodForm } from './PeriodForm';
import { periodsOf } from './periodsOf';
import { periodWord } from './periodWords';
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
  const { body, status } = useFeed(FEEDS.indicators, params, asOf);
  if (!body) return status === 'error' ? <PeriodForm period={period} onChoose={onChoose} /> : <p role="status">{t('filter.loading')}</p>;
  return (
    <fieldset className={styles['periods']}>
      <legend>{t('filter.periodsWithData')}</legend>
      {periodsOf(body.indicators).map((each) => (
        <button key={each} type="button" aria-pressed={each === period} onClick={() => onChoose(each)}>
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
