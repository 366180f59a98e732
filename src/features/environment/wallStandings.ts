import { newestOf, type StandingRow } from './standings';
import { STATION_STATES, type StationState } from './stationState';
import type { StationRow } from './stationsBody';

/** The mean of a station that is nearest to its limit, or farthest past it; `share` in % of the limit: above 100 is past it. */
export interface Nearest {
  at: StandingRow;
  share: number;
}

const shareOf = ({ bounds, standing: { value } }: StandingRow): number | null => {
  if (bounds === null || value === null) return null;
  const shares = [
    ...(bounds.high !== null && bounds.high > 0 ? [(value / bounds.high) * 100] : []),
    // Of a lower limit the less there is the nearer it is; nothing at all is as far past it as can be.
    ...(bounds.low !== null && bounds.low > 0 ? [value <= 0 ? Infinity : (bounds.low / value) * 100] : []),
  ];
  return shares.length === 0 ? null : Math.max(...shares);
};

/** Null where no limit is in force, or nothing that may be held against one was measured. */
export const nearestOf = (row: StationRow): Nearest | null => {
  let nearest: Nearest | null = null;
  for (const at of newestOf([row])) {
    const share = at.standing.state === 'free' || at.standing.state === 'uncovered' ? null : shareOf(at);
    if (share !== null && (nearest === null || share > nearest.share)) nearest = { at, share };
  }
  return nearest;
};

export interface WallStanding {
  row: StationRow;
  state: StationState;
  nearest: Nearest | null;
}

/** The stations with alarms first (`urgent`, in its order), then by how they stand, of these the nearest to a limit; `states` in the order of `rows`. */
export const standingsFirst = (
  rows: readonly StationRow[],
  states: readonly StationState[],
  urgent: readonly string[] = [],
): WallStanding[] => {
  const places = new Map(urgent.map((id, place) => [id, place]));
  return rows
    .flatMap((row, at) => {
      const state = states[at];
      return state === undefined ? [] : [{ row, state, nearest: nearestOf(row), place: places.get(row.thing.id) ?? urgent.length }];
    })
    .toSorted(
      (a, b) =>
        a.place - b.place ||
        STATION_STATES.indexOf(a.state) - STATION_STATES.indexOf(b.state) ||
        (b.nearest?.share ?? 0) - (a.nearest?.share ?? 0),
    )
    .map(({ row, state, nearest }) => ({ row, state, nearest }));
};
