import type { Passport } from '../../../contract/figure';
import type { Reading } from '../../../contract/feeds/readings';
import type { ShownFreshness } from '../../ui/shownFreshness';

/** Thông tư 10/2021: 00 measuring, 01 calibrating, 02 device error. What is as it should be stays without colour. */
export const toneOf = { '00': 'normal', '01': 'medium', '02': 'critical' } as const;

interface PassportWords {
  name: string;
  unit: string;
  formula: string;
  period: string;
  file: string;
  quality: string;
}

export const toPassport = (reading: Reading, words: PassportWords): Passport => ({
  name: words.name,
  unit: words.unit,
  formula: words.formula,
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

const vi = new Intl.Collator('vi', { numeric: true });
export interface Station {
  id: string;
  name: string;
  keys: string[];
}

/** Keys gathered by station; stations by name and parameters by their shown name, both in vi collation, stations that no register names last. */
export const byStation = (
  keys: readonly string[],
  readingOf: (key: string) => Pick<Reading, 'station' | 'stationName' | 'parameter'> | undefined,
  nameOf: (parameter: string) => string,
  isStranger: (station: string) => boolean = () => false,
): Station[] => {
  const stations = new Map<string, Station & { labels: Map<string, string> }>();
  for (const key of keys) {
    const reading = readingOf(key);
    if (!reading) continue;
    const { station: id, stationName: name } = reading;
    const station = stations.get(id) ?? { id, name, keys: [], labels: new Map<string, string>() };
    station.keys.push(key);
    station.labels.set(key, nameOf(reading.parameter));
    stations.set(id, station);
  }
  return [...stations.values()]
    .toSorted((a, b) => Number(isStranger(a.id)) - Number(isStranger(b.id)) || vi.compare(a.name, b.name) || vi.compare(a.id, b.id))
    .map(({ id, name, keys: own, labels }) => ({
      id,
      name,
      keys: own.toSorted((a, b) => vi.compare(labels.get(a) ?? a, labels.get(b) ?? b)),
    }));
};

/** What may be said of one reading, from worst to best; a silent source says nothing of its device. */
export const CONDITIONS = ['dead', 'error', 'ahead', 'stale', 'calibrating', 'late', 'good'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The tone of the word that says a condition; what is as it should be stays without colour. */
export const toneOfCondition = {
  good: 'normal',
  late: 'late',
  calibrating: 'medium',
  stale: 'stale',
  ahead: 'stale',
  error: 'critical',
  dead: 'dead',
} as const satisfies Record<Condition, string>;

export const conditionOf = (status: Reading['status'], freshness: ShownFreshness): Condition => {
  if (freshness === 'dead') return 'dead';
  if (status === '02') return 'error';
  if (freshness === 'ahead' || freshness === 'stale') return freshness;
  if (status === '01') return 'calibrating';
  return freshness === 'late' ? 'late' : 'good';
};

/** The worst condition of a station, how many of its parameters are in it, and how many it has. */
export interface StationSummary {
  worst: Condition;
  count: number;
  total: number;
}

export const summarise = (conditions: readonly Condition[]): StationSummary => {
  const worst = CONDITIONS.find((each) => conditions.includes(each)) ?? 'dead';
  return { worst, count: conditions.filter((each) => each === worst).length, total: conditions.length };
};
