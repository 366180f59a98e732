import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../lib/format';
import styles from './conflict.module.css';

export const CONFLICT_ID = 'alarm-rule-conflict';

/** Says wherever one is in the form that another version came first, and leads to where one chooses. */
export const ConflictLine = ({ version }: { version: number }) => {
  const { t } = useTranslation();
  return (
    <p className={styles['line']}>
      {t('alarmRules.form.conflict.waits', { version: formatNumber(version) })}{' '}
      <button
        type="button"
        onClick={() => {
          const notice = document.getElementById(CONFLICT_ID);
          notice?.scrollIntoView({ block: 'start' });
          notice?.focus({ preventScroll: true });
        }}
      >
        {t('alarmRules.form.conflict.choose')}
      </button>
    </p>
  );
};
