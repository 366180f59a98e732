import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import type { Indicator } from '../../../contract/feeds/indicators';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import type { Tally } from './model';
import styles from './digital.module.css';

const kinds = [
  ['met', 'good'],
  ['short', 'medium'],
  ['incomparable', 'none'],
] as const;
interface TilesProps {
  counts: Tally;
  indicators: readonly Indicator[];
  set: { name: string; legalBasis: string };
  revision: number;
}

/** How many indicators stand where; each count has a passport of its own. */
export const Tiles = ({ counts, indicators, set, revision }: TilesProps) => {
  const { t } = useTranslation();
  const receivedAt = indicators
    .flatMap((each) => each.observations.map((one) => one.passport.receivedAt))
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1970-01-01T00:00:00Z');
  return (
    <div className={styles['tiles']}>
      {kinds.map(([kind, tone]) => {
        const name = t(`digital.${kind}`);
        const passport: Passport = {
          name,
          unit: t('digital.unit'),
          formula: t('digital.formula', { name }),
          numerator: String(counts[kind]),
          denominator: String(counts.total),
          source: t('digital.source', { name: set.name, basis: set.legalBasis }),
          owner: null,
          period: t('digital.period'),
          observedAt: null,
          receivedAt,
          revision,
          provenance: 'imported',
          quality: [],
        };
        return (
          <div key={kind} className={styles['tile']}>
            <StatusWord tone={tone}>{name}</StatusWord>
            <span>
              <Figure id={`tile:${kind}`} size="tile" text={String(counts[kind])} passport={passport} />{' '}
              {t('digital.of', { total: counts.total })}
            </span>
            <small>{t('digital.tileNote')}</small>
          </div>
        );
      })}
    </div>
  );
};
