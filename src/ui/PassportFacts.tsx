import { Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../lib/format';
import { sourceLanguage } from '../lib/sourceLanguage';
import { FreshnessWord } from './FreshnessWord';
import { useShelved } from './figureShelf';
import { FigureSlots } from './figureSlots';
import { StatusWord } from './StatusWord';
import styles from './PassportDrawer.module.css';

const moment = (iso: string | null): string | null => (iso === null ? null : formatDateTime(iso));

/** The figure and each fact of its passport; what is not known is said to be so. */
export const PassportFacts = ({ id, searching }: { id: string; searching: boolean }) => {
  const { t } = useTranslation();
  const slots = use(FigureSlots);
  const shown = useShelved(id);
  if (!shown)
    return (
      <p className={styles['absent']} role="status">
        {searching ? t('passport.searching') : t('passport.notFound')}
      </p>
    );
  const { passport, verbatim, legalBasis, freshness, fault } = shown;
  const isRatio = passport.numerator !== null || passport.denominator !== null;
  const facts = [
    [t('passport.name'), passport.name],
    [t('passport.unit'), passport.unit],
    [t('passport.formula'), passport.formula],
    ...(isRatio
      ? ([
          [t('passport.numerator'), passport.numerator],
          [t('passport.denominator'), passport.denominator],
        ] as const)
      : []),
    [t('passport.source'), passport.source],
    ...(legalBasis === undefined ? [] : ([[t('passport.legalBasis'), legalBasis]] as const)),
    ...(verbatim === undefined ? [] : ([[t('passport.verbatim'), verbatim]] as const)),
    [t('passport.owner'), passport.owner],
    [t('passport.period'), passport.period],
    [t('passport.observedAt'), moment(passport.observedAt)],
    [t('passport.receivedAt'), moment(passport.receivedAt)],
    [t('passport.revision'), String(passport.revision)],
    [t('passport.provenance'), t(`provenance.${passport.provenance}`)],
    [t('passport.quality'), passport.quality.join(' · ')],
  ] as const;
  return (
    <>
      {fault !== undefined && (
        <p className={styles['fault']}>
          <StatusWord tone="critical">{fault}</StatusWord>
        </p>
      )}
      <p className={styles['value']} data-unfit={fault !== undefined} lang={sourceLanguage(shown.text)}>
        {shown.exact ?? shown.text}
      </p>
      {freshness && fault === undefined && <FreshnessWord state={freshness} />}
      {slots && (
        <Suspense>
          <slots.Below shown={shown} />
        </Suspense>
      )}
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd data-missing={!fact} lang={fact ? sourceLanguage(fact) : undefined}>
              {fact || t('passport.missing')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
