import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../../contract/agencies';
import { WORDS_MAX, WORDS_MIN } from '../../../contract/commands/figureActs';
import type { Ask } from './acting';
import type { Written } from './sendAct';
import styles from './story.module.css';

interface ActFormProps {
  ask: Ask;
  title: string;
  /** Who may speak; empty where nobody is named, and then the person speaks alone. */
  agencies: readonly Agency[];
  isPending: boolean;
  onSend: (written: Written) => void;
  onCancel: () => void;
}
const isLong = (words: string): boolean => words.trim().length >= WORDS_MIN;

/** For which agency one speaks, and in what words; without the words that an act needs it cannot be sent. */
export const ActForm = ({ ask, title, agencies, isPending, onSend, onCancel }: ActFormProps) => {
  const { t } = useTranslation();
  const id = useId();
  const [agency, setAgency] = useState(agencies[0]?.id ?? null);
  const [words, setWords] = useState({ note: '', cause: '', remedy: '' });
  const kind = ask === 'confirm' || ask === 'flag' ? ask : 'withdraw';
  const fields =
    ask === 'explain'
      ? ([
          ['cause', t('confirmation.cause')],
          ['remedy', t('confirmation.remedy')],
        ] as const)
      : ([['note', t(`confirmation.form.note.${kind}`)]] as const);
  const isOptional = ask === 'confirm';
  const ready = fields.every(([name]) => isLong(words[name]) || (isOptional && words[name].trim() === ''));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ready) onSend({ agency, note: words.note.trim(), cause: words.cause.trim(), remedy: words.remedy.trim() });
  };
  return (
    <form
      className={styles['form']}
      aria-label={title}
      onSubmit={submit}
      onKeyDown={(event) => {
        // Escape closes the form, not the drawer that it stands in.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      {agency === null ? (
        <p className={styles['quiet']}>{t('confirmation.form.alone')}</p>
      ) : (
        <>
          <label htmlFor={`${id}-agency`}>{t('confirmation.form.agency')}</label>
          <select id={`${id}-agency`} value={agency} autoFocus onChange={(event) => setAgency(event.target.value)}>
            {agencies.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </>
      )}
      {fields.map(([name, label], at) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <textarea
            id={`${id}-${name}`}
            rows={3}
            autoFocus={agency === null && at === 0}
            required={!isOptional}
            minLength={WORDS_MIN}
            maxLength={WORDS_MAX}
            value={words[name]}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setWords((old) => ({ ...old, [name]: event.target.value }))}
          />
        </p>
      ))}
      <small id={`${id}-hint`}>{t('confirmation.form.hint', { min: WORDS_MIN, max: WORDS_MAX })}</small>
      <span className={styles['buttons']}>
        <button type="submit" aria-disabled={isPending || !ready}>
          {isPending ? t('confirmation.form.sending') : t('confirmation.form.send')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('confirmation.form.cancel')}
        </button>
      </span>
    </form>
  );
};
