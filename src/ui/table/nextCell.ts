/** A cell by its place among the rows shown; row −1 is the head. */
export interface CellAt {
  row: number;
  column: number;
}
interface Extent {
  rows: number;
  columns: number;
  /** How many rows a page is. */
  page: number;
}
interface Press {
  key: string;
  ctrlKey: boolean;
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where a key leads from a cell, as in the grid pattern of the ARIA Authoring Practices; undefined: the key is not the grid's. */
export const nextCell = ({ row, column }: CellAt, { key, ctrlKey }: Press, { rows, columns, page }: Extent): CellAt | undefined => {
  const to = (nextRow: number, nextColumn: number): CellAt => ({
    row: within(nextRow, -1, rows - 1),
    column: within(nextColumn, 0, columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(Math.max(0, row - page), column);
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrlKey ? to(rows - 1, columns - 1) : to(row, columns - 1);
    default:
      return undefined;
  }
};
