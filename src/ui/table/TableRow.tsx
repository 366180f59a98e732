import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../lib/format';
import type { TableColumn } from './column';
import { Nothing } from './Nothing';
import styles from './table.module.css';

interface TableRowProps<R> {
  id: string;
  row: R;
  isCurrent: boolean;
  index: number;
  columns: readonly TableColumn<R>[];
  /** The column whose cell is the grid's stop of the Tab key. */
  stop: number | undefined;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  onOpen: ((row: R) => void) | undefined;
}

const Row = <R,>({ id, row, isCurrent, index, columns, stop, measure, onOpen }: TableRowProps<R>) => {
  const show = ({ value, cell }: TableColumn<R>): ReactNode => {
    if (cell) return cell(row);
    const plain = value(row);
    if (plain !== null) return typeof plain === 'number' ? formatNumber(plain) : plain;
    return <Nothing />;
  };
  return (
    <tr ref={measure} role="row" data-row={id} aria-current={isCurrent || undefined} data-index={index} aria-rowindex={index + 2}>
      {columns.map((column, at) => {
        const shared = {
          'data-cell': `${index}:${at}`,
          'data-label': column.header,
          'data-numeric': column.numeric,
          'aria-colindex': at + 1,
          tabIndex: stop === at ? 0 : -1,
        };
        if (at > 0)
          return (
            <td key={column.id} role="gridcell" {...shared}>
              {show(column)}
            </td>
          );
        return (
          <th key={column.id} role="rowheader" scope="row" {...shared}>
            {onOpen ? (
              <button type="button" data-open tabIndex={-1} className={styles['open']} onClick={() => onOpen(row)}>
                {show(column)}
              </button>
            ) : (
              show(column)
            )}
          </th>
        );
      })}
    </tr>
  );
};

/** One row; drawn again only when what it shows has changed. */
export const TableRow = memo(Row) as typeof Row;
