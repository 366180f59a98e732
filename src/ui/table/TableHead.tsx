import type { TableColumn } from './column';
import styles from './table.module.css';

interface TableHeadProps<R> {
  columns: readonly TableColumn<R>[];
  /** The column whose head is the grid's stop of the Tab key. */
  stop: number | undefined;
  sorting: { id: string; desc: boolean } | undefined;
  onSort: (column: string) => void;
}

/** The heads, each a button that sorts by its column, and the other way when pressed again. */
export const TableHead = <R,>({ columns, stop, sorting, onSort }: TableHeadProps<R>) => (
  <thead role="rowgroup">
    <tr role="row" aria-rowindex={1}>
      {columns.map((column, index) => {
        const order = sorting?.id === column.id ? (sorting.desc ? 'descending' : 'ascending') : 'none';
        return (
          <th key={column.id} role="columnheader" scope="col" aria-colindex={index + 1} aria-sort={order} data-numeric={column.numeric}>
            <button type="button" data-cell={`-1:${index}`} tabIndex={stop === index ? 0 : -1} onClick={() => onSort(column.id)}>
              <span>{column.header}</span>
              <span aria-hidden="true" className={styles['arrow']}>
                {order === 'none' ? '' : order === 'ascending' ? '↑' : '↓'}
              </span>
            </button>
          </th>
        );
      })}
    </tr>
  </thead>
);
