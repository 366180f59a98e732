import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { Cut } from './look';
import { OpenCell } from './OpenCell';
import type { Moved, OpenColumn, OpenRow } from './openMatrix';
import styles from './open.module.css';

interface OpenRowViewProps {
  row: OpenRow;
  columns: readonly OpenColumn[];
  most: number;
  cut: Cut;
  /** By how much it has just moved. */
  moved: Moved | undefined;
  onUnit: (unit: string | undefined) => void;
}
const signed = (count: number): string => `${count > 0 ? '+' : '−'}${formatNumber(Math.abs(count))}`;

/** One unit: what is late in each field; marked where a source has just told it anew. */
export const OpenRowView = ({ row, columns, most, cut, moved, onUnit }: OpenRowViewProps) => {
  const { t } = useTranslation();
  const isChosen = row.key === cut.unit;
  const change = moved
    ? [
        ...(moved.late === 0 ? [] : [t('services.dossiers.openNow.movedLate', { amount: signed(moved.late) })]),
        ...(moved.dueSoon === 0 ? [] : [t('services.dossiers.openNow.movedSoon', { amount: signed(moved.dueSoon) })]),
      ].join(', ')
    : null;
  return (
    <tr data-unit={row.key} data-chosen={isChosen || undefined} data-moved={moved ? true : undefined}>
      <th scope="row">
        <button type="button" aria-pressed={isChosen} onClick={() => onUnit(isChosen ? undefined : row.key)}>
          <span lang="vi">{row.name}</span>
        </button>
        {change !== null && <small className={styles['change']}>{change}</small>}
      </th>
      <OpenCell open={row} most={null} label={t('services.dossiers.openNow.all')} isTotal />
      {columns.map(({ key, name }) => (
        <OpenCell key={key} open={row.cells.get(key)} most={most} label={name} isChosen={key === cut.field} />
      ))}
    </tr>
  );
};
