import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../contract/feeds/sources';
import { sourceLanguage } from '../../lib/sourceLanguage';
import { Moment } from './Moment';
import { SourceFigure } from './SourceFigure';
import { useCadence } from './useCadence';
import styles from './sources.module.css';

const COUNTS = ['accepted', 'refused', 'open'] as const;

/** Who answers for a source, what is expected of it and what came; what is not known is said to be so. */
export const SourceFacts = ({ source, moment }: { source: Source; moment: number | undefined }) => {
  const { t } = useTranslation();
  const { cadence, limits } = useCadence();
  const { accepted, owner, contact, legalBasis, origin, provenance, lastDataAt, lastSuccessAt, lastFailure } = source;
  const known = (text: string | null): ReactNode =>
    text === null ? <span className={styles['quiet']}>{t('sources.unknown')}</span> : <span lang={sourceLanguage(text)}>{text}</span>;
  const failure = lastFailure ? (
    <>
      <Moment at={lastFailure.at} missing="" moment={moment} /> · {lastFailure.reason}
    </>
  ) : (
    t('sources.noFailure')
  );
  const facts: [keyof typeof LABELS, ReactNode][] = [
    ['owner', known(owner)],
    ['contact', known(contact)],
    ['cadence', cadence(source)],
    ...(source.limits ? [['limits', limits(source)] as [keyof typeof LABELS, ReactNode]] : []),
    ['lastData', <Moment key="data" at={lastDataAt} missing={t(accepted > 0 ? 'sources.unknown' : 'sources.noData')} moment={moment} />],
    ['lastSuccess', <Moment key="success" at={lastSuccessAt} missing={t('sources.noData')} moment={moment} />],
    ['lastFailure', failure],
    ['legalBasis', known(legalBasis)],
    ['origin', known(origin)],
    ['provenance', t(`provenance.${provenance}`)],
  ];
  return (
    <>
      <dl className={styles['counts']}>
        {COUNTS.map((kind) => (
          <div key={kind}>
            <dt>{t(kind === 'open' ? 'sources.openName' : `sources.column.${kind}`)}</dt>
            <dd>
              <SourceFigure source={source} kind={kind} size="tile" />
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles['facts']} aria-label={t('sources.about')}>
        {facts.map(([name, fact]) => (
          <div key={name} data-fact={name}>
            <dt>{t(LABELS[name])}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const LABELS = {
  owner: 'sources.fact.owner',
  contact: 'sources.fact.contact',
  cadence: 'sources.fact.cadence',
  limits: 'sources.fact.limits',
  legalBasis: 'sources.fact.legalBasis',
  origin: 'sources.fact.origin',
  provenance: 'sources.fact.provenance',
  lastData: 'sources.fact.lastData',
  lastSuccess: 'sources.fact.lastSuccess',
  lastFailure: 'sources.fact.lastFailure',
} as const;
