import { useNow } from '../ui/clock';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, fromLocalInput, toLocalInput } from '../lib/format';
import styles from './Shell.module.css';

/** Which moment the figures are of: now, or one chosen in the time of Việt Nam. */
export const AsOfControl = () => {
  const { t } = useTranslation();
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const now = useNow();
  const [draft, setDraft] = useState<string>();
  const go = (moment: string | undefined) => {
    setDraft(undefined);
    void navigate({ to: '.', search: ({ asOf: _, ...old }) => (moment === undefined ? old : { ...old, asOf: moment }) });
  };
  if (draft === undefined)
    return (
      <span className={styles['asOf']}>
        <button type="button" onClick={() => setDraft(toLocalInput(asOf ?? new Date().toISOString()))}>
          <span className={styles['quiet']}>{t('head.asOf')}</span> {asOf === undefined ? t('head.now') : formatDateTime(asOf)}
        </button>
        {asOf !== undefined && (
          <button type="button" onClick={() => go(undefined)}>
            {t('head.backToNow')}
          </button>
        )}
      </span>
    );
  return (
    <form
      className={styles['asOf']}
      onSubmit={(event) => {
        event.preventDefault();
        go(fromLocalInput(draft));
      }}
    >
      <input
        type="datetime-local"
        aria-label={t('head.asOf')}
        required
        value={draft}
        max={toLocalInput(new Date(now).toISOString())}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit">{t('head.view')}</button>
      <button type="button" onClick={() => go(undefined)}>
        {t('head.backToNow')}
      </button>
    </form>
  );
};
