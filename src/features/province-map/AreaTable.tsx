import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Gap } from './Gap';
import type { AreaRow, MapTable } from './model';
import { formatFixed } from '../../lib/format';
import { digitsOf, gapUnit, signed } from './wording';
import styles from './areaTable.module.css';

type Column = 'rank' | 'name' | 'value' | 'path' | 'gap';
const vi = new Intl.Collator('vi');

/** Rows by one column; those without a figure last, whichever way. */
export const sortRows = (rows: readonly AreaRow[], by: Column, up: boolean): AreaRow[] =>
  rows.toSorted((a, b) => {
    const byName = vi.compare(a.name, b.name);
    if (by === 'name') return up ? byName : -byName;
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return x === y ? byName : x === null ? 1 : -1;
    return (up ? x - y : y - x) || byName;
  });

interface AreaTableProps {
  table: MapTable;
  unit: string;
  caption: string;
  focus: string | null;
  onFocus: (code: string) => void;
}

/** What the map says, as a table: every area with its rank, figure, path and distance; pressing a name goes there. */
export const AreaTable = ({ table, unit, caption, focus, onFocus }: AreaTableProps) => {
  const { t } = useTranslation();
  const [{ by, up }, setSort] = useState<{ by: Column; up: boolean }>({ by: 'rank', up: false });
  const hasPath = table.rows.some(({ gap }) => gap !== null);
  const valueDigits = digitsOf(table.rows.flatMap(({ value, path }) => [value, path]));
  const gapDigits = digitsOf(table.rows.map(({ gap }) => gap));
  const units: Partial<Record<Column, string>> = { value: unit, path: unit, gap: gapUnit(unit, t) };
  const columns: Column[] = hasPath ? ['rank', 'name', 'value', 'path', 'gap'] : ['rank', 'name', 'value'];
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column} aria-sort={by !== column ? 'none' : up ? 'ascending' : 'descending'}>
                <button
                  type="button"
                  onClick={() => setSort({ by: column, up: by === column ? !up : column === 'name' || column === 'gap' })}
                >
                  {t(`map.columns.${column}`)}
                  {units[column] && <small> ({units[column]})</small>}{' '}
                  <span aria-hidden="true">{by === column ? (up ? '↑' : '↓') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(table.rows, by, up).map((row) => (
            <tr key={row.code} data-area-row={row.code} data-focus={row.code === focus}>
              <td>{row.rank ?? '–'}</td>
              <th scope="row">
                <button type="button" lang="vi" aria-current={row.code === focus} onClick={() => onFocus(row.code)}>
                  {row.name}
                </button>
              </th>
              <td>{row.value === null ? t('map.noData') : formatFixed(row.value, valueDigits)}</td>
              {hasPath && <td data-column="path">{row.path === null ? '–' : formatFixed(row.path, valueDigits)}</td>}
              {hasPath && <td>{row.gap === null ? '–' : <Gap row={row}>{signed(row.gap, gapDigits)}</Gap>}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
