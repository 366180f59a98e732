import { isKnown } from '../core/known';

/** One parameter over rows (stations) and columns (hours): `cells[row][column]`, null where there is no figure. */
export interface HeatGrid {
  rows: readonly { key: string; name: string }[];
  columns: readonly string[];
  cells: readonly (readonly (number | null)[])[];
  limit: number;
  /** Which side of the limit is the breach; the limit itself is still allowed. */
  breach: 'above' | 'below';
}

export interface HeatCell {
  row: number;
  column: number;
  value: number;
}

export const breaches = (value: number, { limit, breach }: HeatGrid): boolean => (breach === 'above' ? value > limit : value < limit);

/** The cells that have a figure, in reading order. */
export const knownCells = ({ rows, columns, cells }: HeatGrid): HeatCell[] =>
  rows.flatMap((_, row) =>
    columns.flatMap((_name, column) => {
      const value = cells[row]?.[column];
      return isKnown(value) ? [{ row, column, value }] : [];
    }),
  );

/** Four pale steps up to the limit; what is beyond it has its own look. */
export const heatStep = (value: number, low: number, high: number): 1 | 2 | 3 | 4 => {
  const share = high > low ? (value - low) / (high - low) : 0;
  return share < 0.25 ? 1 : share < 0.5 ? 2 : share < 0.75 ? 3 : 4;
};

/** The range that the steps divide: from the lowest allowed figure (or 0) to the highest allowed. */
export const heatRange = (grid: HeatGrid): { low: number; high: number } => {
  const calm = knownCells(grid).flatMap(({ value }) => (breaches(value, grid) ? [] : [value]));
  if (grid.breach === 'above') return { low: Math.min(0, ...calm), high: grid.limit };
  return { low: grid.limit, high: Math.max(grid.limit, ...calm) };
};
