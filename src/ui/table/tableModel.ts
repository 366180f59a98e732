import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import { formatNumber } from '../../lib/format';
import { foldedMatches, foldText } from '../../lib/searchText';
import type { CellValue, TableColumn } from './column';
import { compareValues } from './compareValues';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnVisibilityFeature,
});
export type Features = typeof features;

const textOf = (value: CellValue): string => (value === null ? '' : typeof value === 'number' ? formatNumber(value) : value);

/** Columns as the table engine wants them; what is null is undefined there, so that it comes last whichever way one sorts. */
export const toColumnDefs = <R extends RowData>(columns: readonly TableColumn<R>[]): ColumnDef<Features, R>[] =>
  columns.map((column, index) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: R) => column.value(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortDescFirst: column.numeric ?? false,
    enableHiding: index > 0,
    sortFn: (a, b) => {
      const [x, y] = [column.value(a.original), column.value(b.original)];
      return x === null || y === null ? 0 : compareValues(x, y);
    },
  }));

/** The words of a row, folded once however often one searches; the query comes folded (`foldText`). */
export const createSearch = <R extends object>(columns: readonly TableColumn<R>[]) => {
  const folded = new WeakMap<R, string>();
  return (row: R, query: string): boolean => {
    let text = folded.get(row);
    if (text === undefined) {
      text = foldText(columns.map(({ value }) => textOf(value(row))).join(' '));
      folded.set(row, text);
    }
    return foldedMatches(text, query);
  };
};
