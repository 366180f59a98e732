import type { Reading, StationPlace } from '../../contract/feeds/readings';

/** Adds where the stations of the readings stand, as far as it is known; in order of their ids. */
export const placeStations = (
  { readings }: { readings: Reading[] },
  placeOf: ((station: string) => [lon: number, lat: number] | null) | undefined,
): { readings: Reading[]; stations: StationPlace[] } => ({
  readings,
  stations: [...new Set(readings.map(({ station }) => station))].toSorted().flatMap((id) => {
    const place = placeOf?.(id);
    return place ? [{ id, lon: place[0], lat: place[1] }] : [];
  }),
});
