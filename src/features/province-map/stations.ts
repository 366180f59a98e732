import type { Provenance } from '../../../contract/figure';
import { freshnessAt, STATION_LIMITS, type Freshness } from '../../../contract/rules/freshness';
import type { Reading, StationPlace } from '../../../contract/feeds/readings';
import type { MapPoint, PointStatus } from '../../map/scene';

type Seen = Pick<Reading, 'station' | 'stationName' | 'status' | 'observedAt' | 'provenance'>;

/** From what must be seen first to what may be passed over. */
const SEVERITY: readonly PointStatus[] = ['critical', 'high', 'medium', 'stale', 'low', 'good'];

/** What one reading says of its station's device (Thông tư 10/2021: 01 calibrating, 02 error); what is not on time says nothing of it. */
export const statusOf = (status: Reading['status'], freshness: Freshness, ahead: boolean): PointStatus => {
  if (freshness !== 'fresh' || ahead) return 'stale';
  if (status === '02') return 'critical';
  return status === '01' ? 'medium' : 'good';
};

export interface StationPoints {
  points: MapPoint[];
  /** Names of stations that report but whose place is not known. */
  unplaced: string[];
  /** Where the readings of those on the map come from, each once. */
  provenances: Provenance[];
}

/** The stations at a moment (ms): where each stands, with the worst that its parameters say. */
export const stationPoints = (readings: readonly Seen[], places: readonly StationPlace[], moment: number): StationPoints => {
  const worst = new Map<string, { name: string; status: PointStatus }>();
  for (const { station, stationName: name, status, observedAt } of readings) {
    const { state, ahead } = freshnessAt(Date.parse(observedAt), moment, STATION_LIMITS);
    const own = statusOf(status, state, ahead);
    const before = worst.get(station)?.status ?? 'good';
    worst.set(station, { name, status: SEVERITY.indexOf(own) < SEVERITY.indexOf(before) ? own : before });
  }
  const at = new Map(places.map((place) => [place.id, place]));
  const points = [...worst].flatMap(([id, { name, status }]): MapPoint[] => {
    const place = at.get(id);
    return place ? [{ id, lon: place.lon, lat: place.lat, status, label: name }] : [];
  });
  return {
    points: points.toSorted((a, b) => a.id.localeCompare(b.id)),
    unplaced: [...worst].filter(([id]) => !at.has(id)).map(([, { name }]) => name),
    provenances: [...new Set(readings.flatMap(({ station, provenance }) => (at.has(station) ? [provenance] : [])))].toSorted(),
  };
};
