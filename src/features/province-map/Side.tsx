import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import type { FEEDS } from '../../../contract/feeds/index';
import type { Passport } from '../../../contract/figure';
import { AreaCard } from './AreaCard';
import { AreaTable } from './AreaTable';
import type { AreaRow, MapTable } from './model';
import styles from './provinceMap.module.css';

interface SideProps {
  table: MapTable;
  unit: string;
  name: string;
  figureId: string;
  focused: AreaRow | undefined;
  passport: Passport | null;
  /** Names of stations that have no place. */
  unplaced: readonly string[];
  boundaries: z.infer<(typeof FEEDS)['boundaries']['body']>;
  onFocus: (code: string) => void;
}

/** Beside the map: the area zoomed to, the table that says the same, and what the map leaves out. */
export const Side = ({ table, unit, name, figureId, focused, passport, unplaced, boundaries, onFocus }: SideProps) => {
  const { t } = useTranslation();
  const ranked = table.rows.length - table.missing;
  return (
    <div className={styles['side']}>
      {focused && <AreaCard row={focused} passport={passport} ranked={ranked} unit={unit} indicator={figureId} />}
      <AreaTable table={table} unit={unit} caption={t('map.tableOf', { name })} focus={focused?.code ?? null} onFocus={onFocus} />
      {unplaced.length > 0 && <p className={styles['note']}>{t('map.unplaced', { total: unplaced.length, names: unplaced.join(', ') })}</p>}
      <p className={styles['note']}>
        {boundaries.provenance === 'generated' ? t('map.reference') : t('map.boundariesFrom', { source: boundaries.source })}
      </p>
    </div>
  );
};
