import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import { formatDateTime, formatNumber } from '../../lib/format';
import { Figure } from '../../ui/Figure';
import { COUNTS, type Count, type Intake } from './model';
import styles from './intake.module.css';

interface CountsProps {
  body: Intake;
  lastReceivedAt: string;
  revision: number;
}

/** How many files and rows came and where they stand; every count has a passport of its own. */
export const Counts = ({ body, lastReceivedAt, revision }: CountsProps) => {
  const { t } = useTranslation();
  return (
    <dl className={styles['counts']} aria-label={t('intake.counts')}>
      {COUNTS.map((kind) => (
        <div key={kind}>
          <dt>{t(`intake.${kind}`)}</dt>
          <dd>
            <CountFigure kind={kind} value={body[kind]} of={body.rows} receivedAt={lastReceivedAt} revision={revision} />{' '}
            <small>
              {kind === 'files'
                ? t('intake.last', { at: formatDateTime(lastReceivedAt) })
                : t('intake.ofRows', { total: formatNumber(body.rows) })}
            </small>
          </dd>
        </div>
      ))}
    </dl>
  );
};

interface CountProps {
  kind: Count;
  value: number;
  of: number;
  receivedAt: string;
  revision: number;
}

const CountFigure = ({ kind, value, of, receivedAt, revision }: CountProps) => {
  const { t } = useTranslation();
  const passport = useMemo<Passport>(
    () => ({
      name: t(`intake.${kind}`),
      unit: t(kind === 'files' ? 'intake.unitFiles' : 'intake.unitRows'),
      formula: t(`intake.formula.${kind}`),
      numerator: kind === 'files' ? null : formatNumber(value),
      denominator: kind === 'files' ? null : formatNumber(of),
      source: t('intake.source'),
      owner: null,
      period: t('intake.period'),
      observedAt: null,
      receivedAt,
      revision,
      provenance: 'imported',
      quality: [t('intake.quality')],
    }),
    [t, kind, value, of, receivedAt, revision],
  );
  return <Figure id={`intake:${kind}`} size="tile" text={formatNumber(value)} passport={passport} />;
};
