import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, fromLocalInput, toLocalInput } from '../lib/format';
import { useClock } from '../ui/clock';
import { checkMoment } from './checkMoment';
import forms from './filters/forms.module.css';
import styles from './AsOf.module.css';

interface AsOfFormProps {
  asOf: string | undefined;
  onView: (moment: string) => void;
  onCancel: () => void;
}

/** Asks for a moment of the past; a field left incomplete or a moment that has not come is told in words, not only by the browser. */
export const AsOfForm = ({ asOf, onView, onCancel }: AsOfFormProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => toLocalInput(asOf ?? new Date().toISOString()));
  const [error, setError] = useState<string>();
  const latest = useClock((now) => toLocalInput(new Date(now).toISOString()));
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const chosen = fromLocalInput(draft);
  return (
    <form
      className={`${forms['form']} ${styles['form']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const now = Date.now();
        const checked = checkMoment(draft, now);
        if (checked.ok) return onView(checked.moment);
        setError(checked.reason === 'future' ? t('head.asOfFuture', { now: formatDateTime(now) }) : t('head.asOfIncomplete'));
        field.current?.focus();
      }}
    >
      <label htmlFor={id}>{t('head.asOfField')}</label>
      <input
        ref={field}
        id={id}
        type="datetime-local"
        // The form opens at the user's own press; the field is what it was opened for.
        autoFocus
        value={draft}
        min="2000-01-01T00:00"
        max={latest}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setDraft(event.target.value);
          setError(undefined);
        }}
      />
      <p id={`${id}-hint`} className={error === undefined ? styles['hint'] : styles['error']} aria-live="polite">
        {error ?? (chosen ? t('head.asOfChosen', { at: formatDateTime(chosen) }) : t('head.asOfIncomplete'))}
      </p>
      <div className={forms['actions']}>
        <button type="submit" className={forms['primary']}>
          {t('head.view')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('head.cancel')}
        </button>
      </div>
    </form>
  );
};
