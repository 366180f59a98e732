import { isSimulatedStation, SIMULATED_STATIONS } from './simulatedStations';

const names = new Map(SIMULATED_STATIONS.map(({ id, name }) => [id, name]));
const places = new Map(SIMULATED_STATIONS.map(({ id, lon, lat }): [string, [number, number]] => [id, [lon, lat]]));

/** What is known of stations without any file of theirs: the invented ones have names and places, all others their id. */
export const KNOWN_STATIONS = {
  nameOf: (station: string): string => names.get(station) ?? station,
  placeOf: (station: string): [lon: number, lat: number] | null => places.get(station) ?? null,
  provenanceOf: (station: string) => (isSimulatedStation(station) ? ('simulated' as const) : ('imported' as const)),
};
