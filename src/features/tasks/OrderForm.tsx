import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';
import type { FailedOrder } from './useTaskOrder';
import styles from './form.module.css';

interface OrderFormProps {
  label: string;
  isPending: boolean;
  failed: FailedOrder | null;
  /** Why it cannot be sent yet, in words. */
  missing: string | null;
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** What every form of a command shares: sending, and being told why it was not done and what is true now. */
export const OrderForm = ({ label, isPending, failed, missing, onSend, onCancel, children }: OrderFormProps) => {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (missing === null) onSend();
  };
  return (
    <form className={styles['form']} aria-label={label} onSubmit={submit}>
      {children}
      {missing !== null && <small role="status">{missing}</small>}
      {failed && <Failure failed={failed} />}
      <span className={styles['buttons']}>
        <button type="submit" className={styles['primary']} aria-disabled={isPending || missing !== null}>
          {t(isPending ? 'tasks.form.sending' : 'tasks.form.send')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('tasks.form.cancel')}
        </button>
      </span>
    </form>
  );
};
