import type { ReactNode } from 'react';

/** What a cell is sorted and searched by; null: there is nothing, which is never 0 and always comes last. */
export type CellValue = string | number | null;

/** One column of a table, for rows of any kind. */
export interface TableColumn<R> {
  id: string;
  header: string;
  value: (row: R) => CellValue;
  /** What is shown; without it the value itself: words as they are, numbers as Việt Nam writes them, nothing as a dash. */
  cell?: (row: R) => ReactNode;
  /** Of all rows that the search leaves. */
  total?: (rows: readonly R[]) => ReactNode;
  /** Numbers stand at the end of the cell. */
  numeric?: boolean;
  /** In rem. */
  width?: number;
  /** The first column always stays. */
  hidden?: boolean;
}

export interface Sorting {
  column: string;
  descending: boolean;
}
