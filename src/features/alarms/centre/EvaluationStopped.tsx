import { useTranslation } from 'react-i18next';
import { useHealth } from '../../../data/useHealth';
import { exactMoment } from '../stateWords';
import styles from './centre.module.css';

/** That nobody evaluates alarms: the list may lack what has happened since. */
export const EvaluationStopped = () => {
  const { t } = useTranslation();
  const alarms = useHealth()?.alarms;
  if (alarms?.state !== 'stopped' || alarms.lookedAt === null) return null;
  return (
    <p role="alert" className={styles['blocked']}>
      {t('alarms.stopped', { at: exactMoment(alarms.lookedAt) })}
    </p>
  );
};
