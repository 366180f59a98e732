import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedText } from './typedTexts';
import styles from './gate.module.css';

/** What was being written when the session ended: it can be taken along before the page is left. */
export const TypedLeft = ({ texts }: { texts: readonly TypedText[] }) => {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(texts.map(({ label, text }) => `${label}: ${text}`).join('\n\n'));
    setCopied(true);
  };
  return (
    <section className={styles['typed']} aria-label={t('account.typed')}>
      <h2>{t('account.typed')}</h2>
      <p className={styles['quiet']}>{t('account.typedHint')}</p>
      {texts.map(({ label, text }, index) => (
        <div key={`${index} ${label}`}>
          <strong>{label}</strong>
          <pre>{text}</pre>
        </div>
      ))}
      {/* Without a clipboard (a plain address of the office network) the text is marked by hand. */}
      {'clipboard' in navigator && (
        <button type="button" onClick={() => void copy().catch(() => undefined)}>
          {t(isCopied ? 'account.copied' : 'account.copy')}
        </button>
      )}
    </section>
  );
};
