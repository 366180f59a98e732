import { useTranslation } from 'react-i18next';
import { REASON_MIN, TEXT_MAX } from '../../../contract/commands/taskShapes';

interface WordsProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  required?: boolean;
  hint?: boolean;
}

/** A field for a reason, a note or a result; asked for in a few words at least. */
export const Words = ({ label, value, onValue, required = false, hint = required }: WordsProps) => {
  const { t } = useTranslation();
  return (
    <label>
      {label}
      <textarea rows={2} required={required} maxLength={TEXT_MAX} value={value} onChange={({ target }) => onValue(target.value)} />
      {hint && <small>{t('tasks.form.min', { min: REASON_MIN })}</small>}
    </label>
  );
};

/** What was written, or null where that is nothing. */
export const told = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** Whether what was written is too little to be sent. */
export const tooShort = (text: string, required: boolean): boolean => {
  const length = text.trim().length;
  return length < REASON_MIN && (required || length > 0);
};
