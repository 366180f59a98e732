import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../lib/yearMonth';
import { periodWord } from '../../../lib/periodWords';
import styles from './list.module.css';

interface MonthSwitchProps {
  /** `2026-11`. */
  month: string;
  thisMonth: string;
  onMonth: (month: string | undefined) => void;
}

/** Goes from month to month, and back to the present one. */
export const MonthSwitch = ({ month, thisMonth, onMonth }: MonthSwitchProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles['months']}>
      <button type="button" aria-label={t('meetings.list.previous')} onClick={() => onMonth(addMonths(month, -1))}>
        ‹
      </button>
      <h3 aria-live="polite">{periodWord(month, t)}</h3>
      <button type="button" aria-label={t('meetings.list.next')} onClick={() => onMonth(addMonths(month, 1))}>
        ›
      </button>
      {month !== thisMonth && (
        <button type="button" onClick={() => onMonth(undefined)}>
          {t('meetings.list.thisMonth')}
        </button>
      )}
    </div>
  );
};
