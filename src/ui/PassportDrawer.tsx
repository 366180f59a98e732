import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { useShelved } from './figureShelf';
import styles from './PassportDrawer.module.css';

/** What is known of the open figure. Takes the focus when it opens and gives it back to the figure when it closes. */
export const PassportDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useTranslation();
  const shown = useShelved(id);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus({ preventScroll: true });
    return () => document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  }, [id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);

  const facts = (() => {
    if (!shown) return [];
    const { passport, verbatim, legalBasis } = shown;
    const moment = (iso: string | null) => (iso === null ? null : formatDateTime(iso));
    return [
      [t('passport.name'), passport.name],
      [t('passport.unit'), passport.unit],
      [t('passport.formula'), passport.formula],
      [t('passport.numerator'), passport.numerator],
      [t('passport.denominator'), passport.denominator],
      [t('passport.source'), passport.source],
      [t('passport.legalBasis'), legalBasis ?? null],
      [t('passport.verbatim'), verbatim ?? null],
      [t('passport.owner'), passport.owner],
      [t('passport.period'), passport.period],
      [t('passport.observedAt'), moment(passport.observedAt)],
      [t('passport.receivedAt'), moment(passport.receivedAt)],
      [t('passport.revision'), String(passport.revision)],
      [t('passport.provenance'), t(`provenance.${passport.provenance}`)],
      [t('passport.quality'), passport.quality.join(' · ')],
    ] as const;
  })();
  return (
    <aside className={styles['drawer']} aria-label={t('passport.title')}>
      <header>
        <h2>{t('passport.title')}</h2>
        <button ref={close} type="button" onClick={onClose} aria-label={t('passport.close')}>
          ✕
        </button>
      </header>
      {shown ? <p className={styles['value']}>{shown.text}</p> : <p role="status">{t('passport.notFound')}</p>}
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd data-missing={!fact}>{fact || t('passport.missing')}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
};
