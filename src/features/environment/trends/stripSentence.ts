import type { TFunction } from 'i18next';
import { breaches, knownCells, type HeatGrid } from '../../../charts/heat/heatGrid';

const NAMED = 3;

/** What a strip says: how many hours were past their limits and where, the highest, and how many could not be judged. */
export const stripSentence = (grid: HeatGrid, say: (value: number) => string, t: TFunction): string => {
  const cells = knownCells(grid);
  const [first] = cells;
  if (!first) return t('stations.series.nothing');
  const beyond = cells.filter(({ value, row }) => breaches(value, grid, row));
  const names = [...new Set(beyond.map(({ row }) => grid.rows[row]?.name ?? ''))];
  const told = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` (+${names.length - NAMED})` : '');
  const high = cells.reduce((most, cell) => (cell.value > most.value ? cell : most), first);
  const missing = grid.rows.length * grid.columns.length - cells.length;
  const isLimited = grid.rows.some(({ bounds }) => bounds != null);
  const judged = !isLimited
    ? t('stations.strip.unlimited')
    : beyond.length > 0
      ? t('stations.strip.count', { count: beyond.length, names: told })
      : t('stations.strip.within');
  return [
    ...(grid.bands ? [] : [judged]),
    t('stations.strip.high', { value: say(high.value), name: grid.rows[high.row]?.name ?? '', at: grid.columns[high.column] ?? '' }),
    ...(missing > 0 ? [t('stations.strip.missing', { count: missing })] : []),
  ].join(' ');
};
