import { columnStyle, figureText, type FigureStyle } from '../core/figureText';
import type { TableModel } from '../core/kit';
import { isKnown } from '../core/known';
import { bandOf, breaches, knownCells, type HeatGrid } from './heatGrid';

const NAMED = 3;

/** How many cells are in breach and where, the highest, and how many have no figure. */
export const heatSummary = (grid: HeatGrid, style: FigureStyle): string => {
  const { t } = style;
  const cells = knownCells(grid);
  const first = cells[0];
  if (!first) return t('charts.summary.nothing');
  const limit = grid.limit === null ? '' : figureText(grid.limit, style);
  const broken = cells.filter(({ value, row }) => breaches(value, grid, row));
  const names = [...new Set(broken.map(({ row }) => grid.rows[row]?.name ?? ''))];
  const rest = names.length - NAMED;
  const rows = names.slice(0, NAMED).join(', ') + (rest > 0 ? ` (+${rest})` : '');
  // The end that the limit is on.
  const above = grid.breach === 'above';
  const end = cells.reduce((best, cell) => ((above ? cell.value > best.value : cell.value < best.value) ? cell : best), first);
  const gaps = grid.rows.length * grid.columns.length - cells.length;
  return [
    ...(grid.limit === null
      ? []
      : [
          broken.length > 0
            ? t(above ? 'charts.summary.heatAbove' : 'charts.summary.heatBelow', { count: broken.length, limit, rows })
            : t(above ? 'charts.summary.heatNotAbove' : 'charts.summary.heatNotBelow', { limit }),
        ]),
    t(above ? 'charts.summary.heatHigh' : 'charts.summary.heatLow', {
      value: figureText(end.value, style),
      row: grid.rows[end.row]?.name ?? '',
      column: grid.columns[end.column] ?? '',
    }),
    ...(gaps > 0 ? [t('charts.summary.heatGaps', { count: gaps })] : []),
  ].join(' ');
};

/** What a cell says; a breach says so in words. */
export const heatText = (grid: HeatGrid, row: number, column: number, style: FigureStyle): string => {
  const value = grid.cells[row]?.[column];
  const text = figureText(value, style);
  if (!isKnown(value)) return text;
  const band = bandOf(value, grid);
  if (band) return `${text} (${band.text})`;
  if (!breaches(value, grid, row)) return text;
  return `◆ ${text} (${grid.limit === null && grid.beyond !== undefined ? grid.beyond.replace(/^◆ /, '') : style.t(`charts.${grid.breach}Word`)})`;
};

export const heatTable = (grid: HeatGrid, style: FigureStyle): TableModel => {
  const figures = columnStyle(grid.cells.flat(), style);
  return {
    columns: [style.t('charts.item'), ...grid.columns],
    rows: grid.rows.map(({ key, name }, row) => ({
      key,
      cells: [name, ...grid.columns.map((_, column) => heatText(grid, row, column, figures))],
    })),
  };
};
