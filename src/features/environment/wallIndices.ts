import { airBand, AIR_BANDS } from '../../../contract/rules/airBands';
import { isAir } from './indexWords';
import type { IndexValue, StationRow } from './stationsBody';

/** How bad an index is, 0 (as good as can be) to 1: VN_AQI rises with trouble, VN_WQI falls. Null where none may be given. */
export const badness = (index: Pick<IndexValue, 'kind' | 'value'>): number | null => {
  if (index.value === null) return null;
  const worst = AIR_BANDS[AIR_BANDS.length - 1]?.to ?? 500;
  if (!isAir(index)) return 1 - Math.min(100, Math.max(0, index.value)) / 100;
  // By bands, so that "poor" air stands beside "poor" water and not far behind it.
  const band = airBand(index.value);
  const within = (Math.min(index.value, worst) - band.from) / (band.to - band.from);
  return (AIR_BANDS.indexOf(band) + within) / AIR_BANDS.length;
};

/** The stations that have an index, the worst first; those whose index may not be given last, for nothing is said of them. */
export const worstIndexFirst = (rows: readonly StationRow[]): { row: StationRow; index: IndexValue }[] =>
  rows
    .flatMap((row) => (row.index === null ? [] : [{ row, index: row.index }]))
    .toSorted((a, b) => (badness(b.index) ?? -1) - (badness(a.index) ?? -1));
