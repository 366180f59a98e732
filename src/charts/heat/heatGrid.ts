import { isKnown } from '../core/known';

/** What a row's figures must not pass; null where that side is free. */
export interface HeatBounds {
  low: number | null;
  high: number | null;
}

/** A class of a scale that has colours of its own: up to `to`, that one included; `ink` is read on it. */
export interface HeatBand {
  to: number;
  fill: string;
  ink: string;
  text: string;
}

/** One parameter over rows (stations) and columns (hours): `cells[row][column]`, null where there is no figure. */
export interface HeatGrid {
  /** A row may have bounds of its own, or none. */
  rows: readonly { key: string; name: string; bounds?: HeatBounds | null }[];
  columns: readonly string[];
  cells: readonly (readonly (number | null)[])[];
  /** Of all rows that have none of their own; null where nothing is held against one. */
  limit: number | null;
  /** Which side of the limit is the breach; the limit itself is still allowed. */
  breach: 'above' | 'below';
  /** What a breach is called where rows have bounds of their own. */
  beyond?: string;
  /** Colours prescribed for the figures, lowest first; nothing is a breach then: the class says it. */
  bands?: readonly HeatBand[];
}

export interface HeatCell {
  row: number;
  column: number;
  value: number;
}

/** The bounds of a row; null where nothing is held against any. */
export const boundsOfRow = ({ rows, limit, breach, bands }: HeatGrid, row: number): HeatBounds | null => {
  const own = rows[row]?.bounds;
  if (bands) return null;
  if (own !== undefined) return own;
  if (limit === null) return null;
  return breach === 'above' ? { low: null, high: limit } : { low: limit, high: null };
};

export const breaches = (value: number, grid: HeatGrid, row = 0): boolean => {
  const bounds = boundsOfRow(grid, row);
  if (bounds === null) return false;
  return (bounds.high !== null && value > bounds.high) || (bounds.low !== null && value < bounds.low);
};

/** The class that a figure is in; undefined where the scale has no colours of its own. */
export const bandOf = (value: number, { bands }: HeatGrid): HeatBand | undefined => bands?.find(({ to }) => value <= to) ?? bands?.at(-1);

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
  const calm = knownCells(grid).flatMap(({ value, row }) => (breaches(value, grid, row) ? [] : [value]));
  if (grid.limit === null) {
    const edges = grid.rows.flatMap(({ bounds }) => [bounds?.low, bounds?.high].filter((edge) => edge != null));
    const all = [...calm, ...edges];
    return { low: Math.min(...all, ...(edges.length > 0 ? [] : [0])), high: Math.max(...all, ...(all.length > 0 ? [] : [1])) };
  }
  if (grid.breach === 'above') return { low: Math.min(0, ...calm), high: grid.limit };
  return { low: grid.limit, high: Math.max(grid.limit, ...calm) };
};
