import { useTranslation } from 'react-i18next';
import type { IndicatorSet } from '../../../contract/feeds/indicators';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import { computedPassport } from './computedPassport';
import { boxOf, tally, type Table } from './model';
import { ownerText, periodText, versusText } from './wording';
import styles from './tiles.module.css';

const kinds = [
  ['met', 'good'],
  ['short', 'medium'],
  ['incomparable', 'none'],
] as const;

/** How many indicators stand where, each count of how many and with a passport of its own. */
export const Tiles = ({ table: { groups, terms }, set }: { table: Table; set: IndicatorSet }) => {
  const { t } = useTranslation();
  const rows = groups.flatMap((each) => each.rows);
  const counts = tally(rows);
  const sources = rows.flatMap(({ progress: { outcome, plan } }) => [outcome, plan].filter((each) => each !== undefined));
  const versus = versusText(terms.outcomeRole, terms.outcomePeriod, terms.planPeriod, t);
  return (
    <div className={styles['tiles']} role="group" aria-label={t('digital.tiles')}>
      {kinds.map(([kind, tone]) => {
        const name = t(`digital.${kind}`, { plan: terms.planPeriod === undefined ? '' : periodText(terms.planPeriod, t) });
        const codes = rows.filter(({ progress }) => boxOf(progress) === kind).map(({ indicator }) => indicator.code);
        const passport = computedPassport(sources, {
          name,
          unit: t('digital.unit'),
          formula: t('digital.formula', { name, versus }),
          numerator: codes.length === 0 ? '0' : `${codes.length}: ${codes.join(', ')}`,
          denominator: String(counts.total),
          period: versus,
          owner: set.owner && ownerText(set.owner, t),
          quality: set.notes,
        });
        return (
          <div key={kind} className={styles['tile']}>
            <StatusWord tone={tone}>{name}</StatusWord>
            <span className={styles['count']}>
              {passport ? (
                <Figure id={`tile:${kind}`} size="tile" text={String(counts[kind])} passport={passport} />
              ) : (
                <span>{t('value.blank')}</span>
              )}
              <span>{t('digital.of', { total: counts.total })}</span>
            </span>
            <small>{versus}</small>
          </div>
        );
      })}
    </div>
  );
};
