import type { Passport } from '../../../contract/figure';
import type { Reading } from '../../../contract/feeds/readings';

const STALE_AFTER_MS = 15 * 60_000;
export const isStale = (observedAt: number, now: number): boolean => now - observedAt > STALE_AFTER_MS;

/** Thông tư 10/2021: 00 measuring, 01 calibrating, 02 device error. */
export const toneOf = { '00': 'good', '01': 'low', '02': 'critical' } as const;

export const toPassport = (reading: Reading, words: { period: string; file: string; quality: string }): Passport => ({
  name: `${reading.parameter} · ${reading.stationName}`,
  unit: reading.unit,
  formula: null,
  numerator: null,
  denominator: null,
  source: words.file,
  owner: null,
  period: words.period,
  observedAt: reading.observedAt,
  receivedAt: reading.receivedAt,
  revision: reading.revision,
  provenance: reading.provenance,
  quality: [words.quality],
});

/** Keys "station/parameter" gathered by station, in vi collation. */
export const byStation = (keys: readonly string[]): { station: string; keys: string[] }[] => {
  const stations = new Map<string, string[]>();
  for (const key of keys.toSorted((a, b) => a.localeCompare(b, 'vi'))) {
    const station = key.split('/')[0] ?? key;
    stations.set(station, [...(stations.get(station) ?? []), key]);
  }
  return [...stations].map(([station, of]) => ({ station, keys: of }));
};
