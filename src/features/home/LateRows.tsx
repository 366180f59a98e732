import { useTranslation } from 'react-i18next';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { StatusWord, type Tone } from '../../ui/StatusWord';
import type { Standing } from '../../ui/useFreshnessOf';
import { Go } from './Go';
import { LateSince } from './LateSince';
import { periodText } from './homeWords';
import type { LateSource, MissingFigure } from './waiting';
import styles from './home.module.css';

const TONES: Record<Standing, Tone> = {
  dead: 'dead',
  never: 'none',
  ahead: 'stale',
  stale: 'stale',
  late: 'late',
  fresh: 'normal',
  unscheduled: 'none',
};

/** A source that missed its hour: who answers for it, how it stands, since when. */
export const LateSourceRow = ({ late: { source, standing, since }, moment }: { late: LateSource; moment: number | undefined }) => {
  const { t } = useTranslation();
  const word = standing === 'never' ? t('home.waiting.never') : standing === 'unscheduled' ? '' : t(`freshness.${standing}`);
  return (
    <li className={styles['row']} data-late="source">
      <div className={styles['title']}>
        <Go place={{ kind: 'source', source: source.id }}>{source.name}</Go>
        <small>
          {source.owner ?? t('home.waiting.noOwner')}
          {source.provenance === 'simulated' && ` · ${t('simulated')}`}
        </small>
      </div>
      <div className={styles['gap']}>
        <StatusWord tone={TONES[standing]}>{word}</StatusWord>{' '}
        <small className={styles['since']}>
          <LateSince since={since} moment={moment} missing={standing === 'ahead' ? t('home.waiting.ahead') : ''} />
        </small>
      </div>
    </li>
  );
};

/** An indicator whose figure of a period is not there: who answers for it, which period, since when. */
export const MissingRow = ({ missing, today, moment }: { missing: MissingFigure; today: string; moment: number | undefined }) => {
  const { t } = useTranslation();
  const { indicator, period, cadence, count, since } = missing;
  const agency = indicator.responsible.find((each) => standsOn(each, today)) ?? indicator.responsible.at(-1);
  const words =
    count === null
      ? t('home.waiting.neverTold', { cadence: t(`home.waiting.cadence.${cadence}`), period: periodText(period, t) })
      : t(count === 1 ? 'home.waiting.missing' : 'home.waiting.missingMany', { count, period: periodText(period, t) });
  return (
    <li className={styles['row']} data-late="figure">
      <div className={styles['title']}>
        <Go place={{ kind: 'figure', set: indicator.set, indicator: indicator.code, area: null, period }}>{indicator.name}</Go>
        <small>
          {agency?.name ?? t('home.waiting.noAgency')}
          {indicator.provenance === 'simulated' && ` · ${t('simulated')}`}
        </small>
      </div>
      <div className={styles['gap']}>
        <StatusWord tone="late">{words}</StatusWord>{' '}
        <small className={styles['since']}>
          <LateSince since={since} moment={moment} missing="" />
        </small>
      </div>
    </li>
  );
};
