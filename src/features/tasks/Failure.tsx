import { useTranslation } from 'react-i18next';
import type { FailedOrder } from './useTaskOrder';
import { dueWord } from './wording';
import styles from './form.module.css';

/** Why a command was not done, and what is true now where it came too late. */
export const Failure = ({ failed: { problem, current } }: { failed: FailedOrder }) => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={styles['failed']}>
      <strong>{problem?.title ?? t('tasks.form.failed')}</strong> {problem?.detail ?? t('tasks.form.failedHint')}{' '}
      {current &&
        t('tasks.form.nowIs', {
          state: t(`tasks.standing.${current.state}`),
          due: dueWord(current.due, t),
          lead: current.leads.map(({ name }) => name).join('; '),
        })}
    </p>
  );
};
