import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/Figure';
import { StatusWord } from '../../ui/StatusWord';
import type { Cell, Column } from './columns';
import { boxOf, type Judgement } from './model';
import { periodText, valueText } from './wording';
import styles from './value.module.css';

interface ValueCellProps {
  code: string;
  unit: string;
  column: Column;
  cell: Cell | undefined;
  /** Set on the cell that was judged against the plan of its own period. */
  judgement: Judgement | undefined;
}
const tones = { met: 'good', short: 'medium', incomparable: 'none' } as const;

/** One value of the plan's table: what it is, how it was placed, and whether it kept the plan of its period. */
export const ValueCell = ({ code, unit, column, cell, judgement }: ValueCellProps) => {
  const { t } = useTranslation();
  if (!cell) return <span className={styles['quiet']}>{t('value.blank')}</span>;
  const { now, earlier } = cell;
  const box = judgement && boxOf(judgement);
  return (
    <span className={styles['value']} data-kind={now.value.kind}>
      {now.alignment === 'missing' ? (
        <span className={styles['quiet']}>{t('digital.missing')}</span>
      ) : (
        <Figure
          id={`${code}:${column.key}`}
          text={valueText(now.value, unit, t)}
          passport={now.passport}
          verbatim={now.verbatim}
          legalBasis={now.legalBasis}
        />
      )}
      {now.alignment === 'inferred' && (
        <small className={styles['inferred']} title={t('digital.inferredHint')}>
          {t('digital.inferred')}
        </small>
      )}
      {earlier.map((each) => (
        <small key={`${each.legalBasis}@${each.passport.revision}`} className={styles['quiet']}>
          {t('digital.earlier', { value: valueText(each.value, unit, t), basis: each.basis?.shortName ?? each.passport.source })}
        </small>
      ))}
      {box && (
        <span className={styles['own']} title={t('compare.ownHint', { period: periodText(column.period, t) })}>
          <StatusWord tone={tones[box]}>{t(`compare.own.${box}`)}</StatusWord>
        </span>
      )}
    </span>
  );
};
