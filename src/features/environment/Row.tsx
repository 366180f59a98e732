import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { FreshnessWord } from '../../ui/FreshnessWord';
import { StatusWord } from '../../ui/StatusWord';
import { toneOf } from './model';
import { RowSlot } from './RowSlot';
import type { RowState } from './rowState';
import { useParameterWords } from './useParameterWords';
import styles from './environment.module.css';

/** A value that is stale, or not of a measuring device, loses its ink, whatever else is said of it. */
export const isStale = ({ freshness, status }: RowState): boolean => status !== '00' || (freshness !== 'fresh' && freshness !== 'late');

/** One parameter of a station; `figure` is its value, which may move by itself. */
export const Row = ({ state, figure, row }: { state: RowState; figure: ReactNode; row?: Ref<HTMLLIElement> }) => {
  const { t } = useTranslation();
  const names = useParameterWords();
  const { freshness, status, parameter, ageUnit, ageCount } = state;
  const observedAt = formatDateTime(state.observedAt);
  return (
    <li ref={row} className={styles['row']} data-freshness={freshness} data-status={status}>
      <span className={styles['name']} title={names.full(parameter)}>
        {names.short(parameter)} <RowSlot station={state.station} parameter={parameter} />
      </span>
      <span className={styles['value']}>{figure}</span>
      <StatusWord tone={toneOf[status]}>{t(`environment.s${status}`)}</StatusWord>
      <small className={styles['age']} title={t('environment.observed', { at: observedAt })}>
        {freshness !== 'fresh' && <FreshnessWord state={freshness} />}
        <span>{freshness === 'ahead' ? observedAt : ageUnit === 'second' ? t('age.now') : t(`age.${ageUnit}`, { count: ageCount })}</span>
      </small>
    </li>
  );
};
