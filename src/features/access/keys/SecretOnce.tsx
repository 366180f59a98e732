import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../access.module.css';

/** The whole key of a system, as it is shown once. */
export interface MadeSecret {
  name: string;
  whole: string;
}

/** A new secret, in the memory of this page alone: once closed, nobody can see it again. */
export const SecretOnce = ({ made, onClose }: { made: MadeSecret; onClose: () => void }) => {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Whoever leaves the page before it is taken along is asked first.
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, []);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(made.whole);
    setCopied(true);
  };
  return (
    <section className={styles['secret']} aria-label={t('access.keys.once', { name: made.name })} data-secret>
      <h2 ref={heading} tabIndex={-1}>
        {t('access.keys.once', { name: made.name })}
      </h2>
      <p>{t('access.keys.onceHint')}</p>
      <output translate="no">{made.whole}</output>
      <div className={styles['buttons']}>
        <button type="button" className={styles['primary']} onClick={() => void copy().catch(() => undefined)}>
          {t(isCopied ? 'access.keys.copied' : 'access.keys.copy')}
        </button>
        <button type="button" onClick={onClose}>
          {t('access.keys.close')}
        </button>
      </div>
    </section>
  );
};
