import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { Open } from './openMatrix';
import styles from './open.module.css';

interface OpenCellProps {
  /** Undefined: nothing was told to stand open here. */
  open: Open | undefined;
  /** The most late of any cell, which is the darkest; null: the cell is a sum and bears no shade. */
  most: number | null;
  /** The column, for where the table is read as cards. */
  label: string;
  isTotal?: boolean;
  isChosen?: boolean;
}
const LEVELS = 4;

/** Late in figures and shade, and beside it what is due within three working days. */
export const OpenCell = ({ open, most, label, isTotal = false, isChosen = false }: OpenCellProps) => {
  const { t } = useTranslation();
  const late = open?.late ?? null;
  const soon = open?.dueSoon ?? null;
  const level = most === null || late === null || late === 0 ? 0 : Math.ceil((late / most) * LEVELS);
  const isQuiet = (late ?? 0) === 0 && (soon ?? 0) === 0;
  return (
    <td
      data-level={level}
      data-label={label}
      data-total={isTotal || undefined}
      data-quiet={isQuiet || undefined}
      data-chosen={isChosen || undefined}
    >
      {open === undefined ? (
        <>
          <span aria-hidden="true" className={styles['nothing']}>
            ·
          </span>
          <span className="visually-hidden">{t('services.dossiers.openNow.nothing')}</span>
        </>
      ) : (
        <>
          <span title={late === null ? t('panel.empty') : undefined}>{late === null ? '–' : formatNumber(late)}</span>
          {soon !== null && soon > 0 && (
            <small>
              <span aria-hidden="true">◔</span>
              <span className="visually-hidden">{t('services.dossiers.openNow.dueSoonShort')}</span> {formatNumber(soon)}
            </small>
          )}
        </>
      )}
    </td>
  );
};
