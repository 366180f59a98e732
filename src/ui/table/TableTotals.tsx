import type { Row, RowData } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from './column';
import type { Features } from './tableModel';

interface TableTotalsProps<R extends RowData> {
  columns: readonly TableColumn<R>[];
  rows: readonly Row<Features, R>[];
}

/** What the rows come to: of those that the search leaves, as the count above the table says. */
export const TableTotals = <R extends RowData>({ columns, rows }: TableTotalsProps<R>) => {
  const { t } = useTranslation();
  const totals = useMemo(() => {
    const originals = rows.map(({ original }) => original);
    return columns.map(({ total }) => total?.(originals));
  }, [columns, rows]);
  return (
    <tfoot role="rowgroup">
      <tr role="row" aria-rowindex={rows.length + 2}>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} role="rowheader" scope="row" aria-colindex={1}>
              {totals[0] ?? t('table.total')}
            </th>
          ) : (
            <td key={column.id} role="gridcell" aria-colindex={index + 1} data-label={column.header} data-numeric={column.numeric}>
              {totals[index]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
};
