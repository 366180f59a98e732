import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../../../ui/useFirstFocus';
import styles from './form.module.css';

/** Prepared comments, each by the key of its number. */
const CHOICES = ['1', '2', '3', '4'] as const;

interface AcknowledgeFormProps {
  onSend: (comment: string) => void;
  onCancel: () => void;
}

/** Asks with what comment an alarm is acknowledged: a number or a press sends a prepared one, anything else is written. */
export const AcknowledgeForm = ({ onSend, onCancel }: AcknowledgeFormProps) => {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const first = useFirstFocus<HTMLButtonElement>();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const choice = CHOICES.find((each) => each === event.key);
    if (choice === undefined) return;
    event.preventDefault();
    onSend(t(`alarms.act.choices.${choice}`));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (comment.trim() !== '') onSend(comment.trim());
  };
  return (
    // The numbers are a shorter way to the buttons below.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={styles['form']} aria-label={t('alarms.act.acknowledge')} onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={styles['choices']}>
        {CHOICES.map((choice, index) => (
          <button
            key={choice}
            ref={index === 0 ? first : undefined}
            type="button"
            onClick={() => onSend(t(`alarms.act.choices.${choice}`))}
          >
            <kbd>{choice}</kbd> {t(`alarms.act.choices.${choice}`)}
          </button>
        ))}
      </div>
      <small>{t('alarms.act.choiceHint')}</small>
      <label>
        {t('alarms.act.other')}
        <textarea rows={2} maxLength={1000} value={comment} onChange={({ target }) => setComment(target.value)} />
      </label>
      <span className={styles['buttons']}>
        <button type="submit" className={styles['primary']} aria-disabled={comment.trim() === ''}>
          {t('alarms.act.send')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('alarms.act.cancel')}
        </button>
      </span>
    </form>
  );
};
