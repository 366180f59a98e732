import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { spanText } from './meetingWords';
import type { FailedAct } from './useMeetingOrder';
import styles from './forms.module.css';

interface ActFailureProps {
  failed: FailedAct;
  /** Sends the same again, on what is true now; left out where that makes no sense. */
  onAgain?: (version: number) => void;
}

/** Why an act on a meeting was not done, and what is true now where it came too late. */
export const ActFailure = ({ failed: { problem, current }, onAgain }: ActFailureProps) => {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles['failed']}>
      <p>
        <strong>{problem?.title ?? t('meetings.form.failed')}</strong> {problem?.detail ?? t('meetings.form.failedHint')}
      </p>
      {current && (
        <p>
          {t('meetings.form.nowIs', {
            title: current.title,
            when: spanText(current.startsAt, current.endsAt),
            state: t(`meetings.state.${current.state}`),
            count: current.items.length,
            by: current.by,
            at: formatDateTime(current.changedAt),
          })}
        </p>
      )}
      {current && onAgain && (
        <button type="button" onClick={() => onAgain(current.version)}>
          {t('meetings.form.again')}
        </button>
      )}
    </div>
  );
};
