import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstFocus } from '../../ui/useFirstFocus';
import styles from './people.module.css';

interface NameFormProps {
  name: string;
  isNeeded: boolean;
  onSave: (name: string) => void;
}

/** Under which name this page sits in the room. */
export const NameForm = ({ name, isNeeded, onSave }: NameFormProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(name);
  const id = useId();
  // Where the name is wanted, the sheet was opened for it.
  const field = useFirstFocus<HTMLInputElement>(isNeeded);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() !== '') onSave(draft);
      }}
    >
      <label htmlFor={id}>{t('room.name.ask')}</label>
      <div className={styles['row']}>
        <input
          id={id}
          ref={field}
          required
          maxLength={200}
          autoComplete="name"
          aria-describedby={`${id}-hint`}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
        />
        <button type="submit">{t('room.name.save')}</button>
      </div>
      <p id={`${id}-hint`} className={styles['hint']} role={isNeeded ? 'status' : undefined}>
        {t(isNeeded ? 'room.name.needed' : 'room.name.hint')}
      </p>
    </form>
  );
};
