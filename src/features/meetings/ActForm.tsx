import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActFailure } from './ActFailure';
import type { FailedAct } from './useMeetingOrder';
import styles from './forms.module.css';

interface ActFormProps {
  label: string;
  isPending: boolean;
  failed: FailedAct | null;
  /** Why it cannot be sent yet, in words. */
  missing: string | null;
  send: string;
  /** `version`: what was told of as true now, after an act came too late. */
  onSend: (version?: number) => void;
  onCancel: () => void;
  /** The form is long: its buttons stay in sight. */
  isLong?: boolean;
  children: ReactNode;
}

/** What every form of an act on a meeting shares: sending, and being told why it was not done and what is true now. */
export const ActForm = ({ label, isPending, failed, missing, send, onSend, onCancel, isLong = false, children }: ActFormProps) => {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (missing === null) onSend();
  };
  return (
    <form className={styles['form']} aria-label={label} noValidate onSubmit={submit}>
      {children}
      {missing !== null && <small role="status">{missing}</small>}
      {failed && <ActFailure failed={failed} onAgain={onSend} />}
      <span className={styles['buttons']} data-long={isLong || undefined}>
        <button type="submit" className={styles['primary']} aria-disabled={isPending || missing !== null}>
          {isPending ? t('meetings.form.sending') : send}
        </button>
        <button type="button" disabled={isPending} onClick={onCancel}>
          {t('meetings.form.cancel')}
        </button>
      </span>
    </form>
  );
};
