import type { Row, RowData } from '@tanstack/react-table';
import type { VirtualItem } from '@tanstack/react-virtual';
import { bodyParts } from './bodyParts';
import type { TableColumn } from './column';
import type { CellAt } from './nextCell';
import { TableRow } from './TableRow';
import type { Features } from './tableModel';

interface TableBodyProps<R extends RowData> {
  rows: readonly Row<Features, R>[];
  columns: readonly TableColumn<R>[];
  /** The rows to draw; undefined: all. */
  items: readonly VirtualItem[] | undefined;
  total: number;
  measure: (row: HTMLTableRowElement | null) => void;
  at: CellAt;
  currentId: string | null | undefined;
  onOpen: ((row: R) => void) | undefined;
  canOpen: ((row: R) => boolean) | undefined;
}

/** The rows, of a long table only those in view. */
export const TableBody = <R extends RowData>({
  rows,
  columns,
  items,
  total,
  measure,
  at,
  currentId,
  onOpen,
  canOpen,
}: TableBodyProps<R>) => {
  const parts = items ? bodyParts(items, total) : rows.map((_, index) => ({ index }));
  return (
    <tbody role="rowgroup">
      {parts.map((part) => {
        if ('space' in part) return <tr key={part.key} aria-hidden="true" data-space style={{ height: part.space }} />;
        const row = rows[part.index];
        return (
          row && (
            <TableRow
              key={row.id}
              id={row.id}
              row={row.original}
              isCurrent={row.id === currentId}
              index={part.index}
              columns={columns}
              stop={at.row === part.index ? at.column : undefined}
              measure={items ? measure : undefined}
              onOpen={canOpen?.(row.original) === false ? undefined : onOpen}
            />
          )
        );
      })}
    </tbody>
  );
};
