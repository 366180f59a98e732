import { CONDITIONS, summarise, type Condition, type Station, type StationSummary } from './model';

export interface ShownStation extends StationSummary {
  station: Station;
}

/**
 * Stations with the worst that may be said of each, `conditions` by key: those of `urgent` first, in its order, then the worst first.
 * Stations that are as they should be keep their order.
 */
export const worstFirst = (
  stations: readonly Station[],
  conditions: ReadonlyMap<string, Condition>,
  urgent: readonly string[] = [],
): ShownStation[] => {
  const places = new Map(urgent.map((id, place) => [id, place]));
  const place = ({ station }: ShownStation): number => places.get(station.id) ?? urgent.length;
  return stations
    .map((station) => ({ station, ...summarise(station.keys.flatMap((key) => conditions.get(key) ?? [])) }))
    .toSorted((a, b) => place(a) - place(b) || CONDITIONS.indexOf(a.worst) - CONDITIONS.indexOf(b.worst));
};
