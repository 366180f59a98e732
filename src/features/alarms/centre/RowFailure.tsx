import { useTranslation } from 'react-i18next';
import type { Act } from './useAcknowledge';
import { stateWords } from '../stateWords';
import type { RowContext } from './rowProps';
import styles from './row.module.css';

interface RowFailureProps {
  id: string;
  act: Extract<Act, { kind: 'failed' }>;
  context: Pick<RowContext, 'nameOf' | 'onDismiss'>;
}

/** Why an acknowledgement was not done, and what is true now where somebody else was faster. */
export const RowFailure = ({ id, act: { problem, now }, context }: RowFailureProps) => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={styles['failed']}>
      <strong>{t('alarms.list.failed')}</strong> {problem?.detail ?? t('alarms.act.failedHint')}{' '}
      {now && t('alarms.list.nowIs', { states: stateWords(now, context.nameOf, t).join(', ') })}{' '}
      <button type="button" onClick={() => context.onDismiss(id)}>
        {t('alarms.list.dismiss')}
      </button>
    </p>
  );
};
