import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/Figure';
import type { Passport } from '../../../contract/figure';
import { areaPassport } from './areaPassport';
import { Gap } from './Gap';
import type { AreaRow } from './model';
import { gapText } from './wording';
import { valueText } from '../../map/bandText';
import styles from './provinceMap.module.css';

interface AreaCardProps {
  row: AreaRow;
  /** That of all values of the map; the name of the area is added. */
  passport: Passport | null;
  ranked: number;
  unit: string;
  indicator: string;
}

/** The area zoomed to: its figure with its passport, how far from the path, and its rank. */
export const AreaCard = ({ row, passport, ranked, unit, indicator }: AreaCardProps) => {
  const { t } = useTranslation();
  const named = useMemo(() => (passport ? areaPassport(passport, row) : null), [passport, row]);
  return (
    <section className={styles['card']} aria-label={row.name}>
      <h3 lang="vi">{row.name}</h3>
      {row.value === null || named === null ? (
        <p>{t('map.noData')}</p>
      ) : (
        <>
          <Figure
            id={`area:${indicator}:${row.code}`}
            size="tile"
            text={valueText(row.value, unit)}
            passport={named}
            markSimulated={false}
          />
          {named.provenance === 'simulated' && <small className={styles['mark']}>{t('simulatedData')}</small>}
        </>
      )}
      {row.gap !== null && (
        <p>
          <Gap row={row}>{gapText(row.gap, unit, t)}</Gap>
          {row.path !== null && <small> {t('map.pathIs', { path: valueText(row.path, unit) })}</small>}
        </p>
      )}
      {row.rank !== null && <p>{t('map.ranked', { rank: row.rank, total: ranked })}</p>}
    </section>
  );
};
