import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Notices.module.css';

/** Copies the address of the open view; where the browser forbids it (plain http), shows it to be copied by hand. */
export const CopyLink = () => {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'by-hand'>();
  const copy = () =>
    // Not there on a plain http address, whatever the type says.
    (globalThis.isSecureContext ? navigator.clipboard.writeText(location.href) : Promise.reject(new Error('not a secure context'))).then(
      () => setOutcome('copied'),
      () => setOutcome('by-hand'),
    );
  if (outcome === 'by-hand')
    return (
      <input
        className={styles['address']}
        readOnly
        // Opened at the person's own press, so that it can be copied at once.
        autoFocus
        aria-label={t('frozen.copy')}
        value={location.href}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    );
  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{outcome === 'copied' ? t('frozen.copied') : t('frozen.copy')}</span>
    </button>
  );
};
