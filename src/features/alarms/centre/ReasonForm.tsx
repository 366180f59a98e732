import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../data/useOrder';
import styles from './form.module.css';

interface ReasonFormProps {
  label: string;
  order: Pick<Order, 'isPending' | 'failed'>;
  /** Reasons that are often given; a press takes one over, to be changed or sent. */
  offered?: readonly string[];
  hint?: string;
  onSend: (why: string) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** What every act on a condition asks for: its reason. Says why it was not done, and keeps what was written. */
export const ReasonForm = ({ label, order, offered = [], hint, onSend, onCancel, children }: ReasonFormProps) => {
  const { t } = useTranslation();
  const [why, setWhy] = useState('');
  const { isPending, failed } = order;
  const missing = why.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!missing && !isPending) onSend(why.trim());
  };
  return (
    <form className={styles['form']} aria-label={label} onSubmit={submit}>
      {hint !== undefined && <p>{hint}</p>}
      {children}
      {offered.length > 0 && (
        <div className={styles['offered']}>
          {offered.map((each) => (
            <button key={each} type="button" aria-pressed={why === each} onClick={() => setWhy(each)}>
              {each}
            </button>
          ))}
        </div>
      )}
      <label>
        {t('alarms.act.why')}
        <textarea rows={2} required maxLength={1000} value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      {failed && (
        <p role="alert" className={styles['failed']}>
          <strong>{failed.problem?.title ?? t('alarms.act.failed')}</strong> {failed.problem?.detail ?? t('alarms.act.failedHint')}
        </p>
      )}
      <span className={styles['buttons']}>
        <button type="submit" className={styles['primary']} aria-disabled={isPending || missing}>
          {isPending ? t('alarms.act.sending') : label}
        </button>
        <button type="button" onClick={onCancel}>
          {t('alarms.act.cancel')}
        </button>
      </span>
    </form>
  );
};
