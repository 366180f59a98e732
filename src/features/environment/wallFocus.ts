import { beyondOf } from './stationState';
import { inOrder, newestOf, type StandingRow } from './standings';
import type { StationRow } from './stationsBody';

/** What a wall shows large of a station. */
export interface WallFocus {
  row: StationRow;
  parameter: string;
  /** Its newest mean that a limit speaks of; null where no limit is in force for it. */
  standing: StandingRow | null;
}

/**
 * Which parameter of a station is shown large: the one asked for where the station measures it, else one that is past its limit, else one
 * that a limit holds for. Null where the register has no such station, or it measures nothing.
 */
export const focusOf = (rows: readonly StationRow[], station: string, asked: string | null): WallFocus | null => {
  const row = rows.find(({ thing }) => thing.id === station);
  if (!row) return null;
  const newest = inOrder(newestOf([row]));
  const measured = row.datastreams.map(({ parameter }) => parameter);
  const wanted = [asked, ...beyondOf(row), newest[0]?.standing.parameter ?? null, measured[0] ?? null];
  const parameter = wanted.find((each) => each !== null && measured.includes(each)) ?? null;
  if (parameter === null) return null;
  return { row, parameter, standing: newest.find(({ standing, bounds }) => standing.parameter === parameter && bounds !== null) ?? null };
};
