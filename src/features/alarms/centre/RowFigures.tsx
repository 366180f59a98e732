import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../../../contract/alarms';
import { Age } from '../../../ui/Age';
import { clockWord } from '../stateWords';
import { amountWord, beyondWord } from '../valueWords';
import styles from './row.module.css';

/** What an alarm was raised by against its limit, how bad it became, and since when it holds. */
export const RowFigures = ({ alarm, moment }: { alarm: Alarm; moment: number | undefined }) => {
  const { t } = useTranslation();
  const { value, limit, unit, worst, activeAt, subject } = alarm;
  const amount = amountWord(value, unit);
  const limitWord = amountWord(limit, unit);
  const beyond = beyondWord(alarm, t);
  return (
    <>
      <div className={styles['value']}>
        <strong>{amount ?? t('alarms.noValue')}</strong>
        {limitWord !== null && (
          <small>
            {t(subject.key.startsWith('chi-tieu:') ? 'alarms.mark' : 'alarms.limit', { limit: limitWord })}
            {beyond !== null && ` · ${beyond}`}
          </small>
        )}
        {worst !== null && worst.value !== value && <small>{t('alarms.worst', { worst: amountWord(worst.value, unit) ?? '' })}</small>}
      </div>
      <div className={styles['since']}>
        <time dateTime={activeAt}>{t('alarms.since', { at: clockWord(activeAt, moment) })}</time>
        <small>
          <Age at={Date.parse(activeAt)} moment={moment} calm />
        </small>
      </div>
    </>
  );
};
