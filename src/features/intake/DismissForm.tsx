import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_MAX, NOTE_MIN } from '../../../contract/commands/intakeDismiss';
import styles from './intake.module.css';

interface DismissFormProps {
  line: number;
  isPending: boolean;
  onConfirm: (note: string) => void;
  onCancel: () => void;
}

/** Asks why a row is dismissed; without a reason it is not. */
export const DismissForm = ({ line, isPending, onConfirm, onCancel }: DismissFormProps) => {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (note.trim().length >= NOTE_MIN) onConfirm(note.trim());
  };
  return (
    <form
      className={styles['form']}
      aria-label={t('intake.dismissTitle', { line })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={`${id}-note`}>{t('intake.note')}</label>
      <textarea
        id={`${id}-note`}
        rows={2}
        required
        minLength={NOTE_MIN}
        maxLength={NOTE_MAX}
        value={note}
        aria-describedby={`${id}-hint`}
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      <small id={`${id}-hint`}>{t('intake.noteHint', { min: NOTE_MIN, max: NOTE_MAX })}</small>
      <span className={styles['buttons']}>
        <button type="submit" aria-disabled={isPending || note.trim().length < NOTE_MIN}>
          {isPending ? t('intake.pending') : t('intake.confirm')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('intake.cancel')}
        </button>
      </span>
    </form>
  );
};
