import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../contract/problem';
import styles from './imports.module.css';

/** Why something was not done, in the words of the server where it has some. */
export const Failure = ({ problem }: { problem: Problem | undefined }) => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={styles['failed']}>
      <strong>{problem?.title ?? t('imports.failed')}.</strong> {problem?.detail ?? t('imports.failedHint')}
    </p>
  );
};
