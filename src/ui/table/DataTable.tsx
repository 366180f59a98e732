import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../lib/searchText';
import type { Sorting, TableColumn } from './column';
import { TableBody } from './TableBody';
import { TableHead } from './TableHead';
import { createSearch, features, toColumnDefs } from './tableModel';
import { TableTools } from './TableTools';
import { TableTotals } from './TableTotals';
import { useGridKeys } from './useGridKeys';
import { withRow } from './withRow';
import cards from './cards.module.css';
import styles from './table.module.css';

/** Up to this many rows all are drawn: the browser's own search and print then find them. */
const DRAWN_ALL = 100;
const ROW_PX = 37;

interface DataTableProps<R extends object> {
  caption: string;
  /** Both stay the same object as long as they say the same. */
  rows: readonly R[];
  columns: readonly TableColumn<R>[];
  rowId: (row: R) => string;
  loading?: boolean;
  emptyText?: string;
  initialSorting?: Sorting;
  /** The row that the rest of the page speaks of. */
  currentId?: string | null;
  /** Without them a page that narrows its rows itself offers one search, not two. */
  tools?: boolean;
  /** Few short columns: the rows never become cards, however narrow the room. */
  dense?: boolean;
  /** Asked for by Enter on a row, or by pressing its name. */
  onOpen?: (row: R) => void;
  /** A row that leads nowhere is no button; without it every row can be opened. */
  canOpen?: (row: R) => boolean;
}

/** Rows that one sorts, searches, walks by keyboard and, where the room is narrow, reads as cards; any number of them. */
export const DataTable = <R extends object>(props: DataTableProps<R>) => {
  const {
    caption,
    rows,
    columns,
    rowId,
    loading = false,
    emptyText,
    initialSorting,
    currentId,
    dense = false,
    tools = true,
    onOpen,
    canOpen,
  } = props;
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => toColumnDefs(columns), [columns]);
  const search = useMemo(() => createSearch(columns), [columns]);
  const first = columns[0]?.id;
  const table = useTable({
    features,
    data: rows,
    columns: defs,
    getRowId: rowId,
    // Folded once a letter typed, not once a row.
    state: { globalFilter: foldText(query) },
    // A row is asked once, not once a column: its words are searched together.
    getColumnCanGlobalFilter: (column) => column.id === first,
    globalFilterFn: ({ original }, _column, wanted: string) => search(original, wanted),
    enableMultiSort: false,
    enableSortingRemoval: false,
    initialState: {
      sorting: initialSorting ? [{ id: initialSorting.column, desc: initialSorting.descending }] : [],
      columnVisibility: Object.fromEntries(columns.filter(({ hidden }) => hidden).map((column) => [column.id, false])),
    },
  });
  const shown = table.getRowModel().rows;
  const visible = columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
  const keys = useGridKeys({ scroller, rows: shown.length, columns: visible.length });
  const isLong = shown.length > DRAWN_ALL;
  // The virtualizer is read anew at each render; nothing of it is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: shown.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 12,
    // The row that holds the focus stays, so that scrolling by mouse does not lose it.
    rangeExtractor: withRow(keys.at.row),
  });
  keys.reach.current = isLong ? (row) => virtualizer.scrollToIndex(row) : undefined;
  const totals = visible.some(({ total }) => total);
  return (
    <div className={`${styles['kit']} ${cards['cards']}`} data-long={isLong} data-dense={dense}>
      {tools && (
        <TableTools
          id={id}
          columns={columns}
          sorting={table.state.sorting[0]}
          onSorting={(sorting) => table.setSorting(sorting ? [{ id: sorting.column, desc: sorting.descending }] : [])}
          query={query}
          onQuery={setQuery}
          isVisible={(column) => table.getColumn(column)?.getIsVisible() ?? false}
          onVisible={(column, isOn) => table.getColumn(column)?.toggleVisibility(isOn)}
          shown={shown.length}
          count={rows.length}
          loading={loading}
        />
      )}
      <div
        ref={scroller}
        className={`${styles['scroll']} ${cards['room']}`}
        style={{ scrollPaddingInlineStart: `${visible[0]?.width ?? 14}rem` }}
      >
        <table
          role="grid"
          className={styles['table']}
          aria-labelledby={`${id}-caption`}
          aria-describedby={`${id}-keys`}
          aria-busy={loading}
          aria-rowcount={shown.length + 1 + (totals ? 1 : 0)}
          aria-colcount={visible.length}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <caption id={`${id}-caption`} className="visually-hidden">
            {caption}
          </caption>
          <colgroup>
            {visible.map((column, index) => (
              <col key={column.id} style={{ width: `${column.width ?? (index === 0 ? 14 : 8)}rem` }} />
            ))}
          </colgroup>
          <TableHead
            columns={visible}
            stop={keys.at.row === -1 ? keys.at.column : undefined}
            sorting={table.state.sorting[0]}
            onSort={(column) => table.getColumn(column)?.toggleSorting()}
          />
          <TableBody
            rows={shown}
            columns={visible}
            items={isLong ? virtualizer.getVirtualItems() : undefined}
            total={virtualizer.getTotalSize()}
            measure={virtualizer.measureElement}
            at={keys.at}
            currentId={currentId}
            onOpen={onOpen}
            canOpen={canOpen}
          />
          {totals && shown.length > 0 && <TableTotals columns={visible} rows={shown} />}
        </table>
        {shown.length === 0 && (
          <p className={styles['nothing']}>
            {loading ? t('panel.loading') : rows.length > 0 ? t('table.noMatch', { query }) : (emptyText ?? t('table.none'))}
          </p>
        )}
      </div>
      <p id={`${id}-keys`} hidden>
        {t('table.keys')}
      </p>
    </div>
  );
};
