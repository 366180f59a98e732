import { CONDITIONS, summarise, type Condition, type Station, type StationSummary } from './model';

export interface ShownStation extends StationSummary {
  station: Station;
}

/** Stations with the worst that may be said of each, the worst first; `conditions` by key. Stations that are as they should be keep their order. */
export const worstFirst = (stations: readonly Station[], conditions: ReadonlyMap<string, Condition>): ShownStation[] =>
  stations
    .map((station) => ({ station, ...summarise(station.keys.flatMap((key) => conditions.get(key) ?? [])) }))
    .toSorted((a, b) => CONDITIONS.indexOf(a.worst) - CONDITIONS.indexOf(b.worst));
