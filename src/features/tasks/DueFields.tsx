import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTS, REPEAT_NAMES, type DueDraft } from './dueDraft';
import { periodWord } from './wording';
import styles from './form.module.css';

const KINDS = ['date', 'period', 'ongoing', 'none'] as const;

interface DueFieldsProps {
  draft: DueDraft;
  onDraft: (draft: DueDraft) => void;
  /** It does not come again: nothing is asked of that. */
  once?: boolean;
}

/** Asks by when: a day, a period that stays one, or neither; only a day can recur. */
export const DueFields = ({ draft, onDraft, once = false }: DueFieldsProps) => {
  const { t } = useTranslation();
  const id = useId();
  const set = (change: Partial<DueDraft>) => onDraft({ ...draft, ...change });
  return (
    <div className={styles['pair']}>
      <label>
        {t('tasks.form.dueKind')}
        <select value={draft.kind} onChange={({ target: { value } }) => set({ kind: KINDS.find((kind) => kind === value) ?? 'none' })}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`tasks.form.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.kind === 'date' && (
        <>
          <label>
            {t('tasks.form.date')}
            <input type="date" required value={draft.date} onChange={({ target: { value } }) => set({ date: value })} />
          </label>
          {!once && (
            <label>
              {t('tasks.form.repeat')}
              <select
                value={draft.repeat}
                onChange={({ target: { value } }) => set({ repeat: REPEAT_NAMES.find((name) => name === value) ?? 'never' })}
              >
                {REPEAT_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {name === 'never' ? t('tasks.form.repeatNever') : t(`tasks.every.${name}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {draft.repeat !== 'never' && (
            <label>
              {t('tasks.form.repeatUntil')}
              <input type="date" value={draft.until} min={draft.date} onChange={({ target: { value } }) => set({ until: value })} />
            </label>
          )}
        </>
      )}
      {draft.kind === 'period' && (
        <>
          <label>
            {t('tasks.form.year')}
            <input
              inputMode="numeric"
              required
              pattern="20\d\d"
              value={draft.year}
              onChange={({ target: { value } }) => set({ year: value })}
            />
          </label>
          <label htmlFor={`${id}-part`}>
            {t('tasks.form.part')}
            <select id={`${id}-part`} value={draft.part} onChange={({ target: { value } }) => set({ part: value })}>
              {PARTS.map((part) => (
                <option key={part} value={part}>
                  {part === '' ? t('tasks.form.wholeYear') : periodWord(`${draft.year}-${part}`, t)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
};
