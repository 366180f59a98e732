import type { Indicator } from '../../../contract/feeds/indicators';
import type { RefusedRow } from '../../../contract/feeds/intake';
import type { Reading } from '../../../contract/feeds/readings';
import type { Source, SourceState } from '../../../contract/feeds/sources';

export interface FileTaken {
  accepted: number;
  receivedAt: string;
}
/** All that the province's database knows at one revision; never changed, only replaced. */
export interface Truth {
  revision: number;
  at: string;
  files: readonly FileTaken[];
  refused: readonly RefusedRow[];
  readings: readonly Reading[];
  indicators: Readonly<Record<string, readonly Indicator[]>>;
  sources: readonly Source[];
  states: readonly { source: string; state: SourceState }[];
}

const byKey = <T>(keyOf: (item: T) => string, items: readonly T[]): T[] => items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const newest = (rows: readonly RefusedRow[], most: number): RefusedRow[] => rows.toReversed().slice(0, most);
const isOpen = ({ state }: RefusedRow): boolean => state === 'open';
const stationOf = (file: string): string => file.split('_')[0] ?? '';

const intake = ({ files, refused }: Truth) => {
  const accepted = files.reduce((sum, file) => sum + file.accepted, 0);
  return {
    files: files.length,
    rows: accepted + refused.length,
    accepted: accepted + refused.filter(({ state }) => state === 'accepted').length,
    refused: refused.length,
    open: refused.filter(isOpen).length,
    dismissed: refused.filter(({ state }) => state === 'dismissed').length,
    lastReceivedAt: files.at(-1)?.receivedAt ?? null,
    recentRefused: newest(refused, 200),
    openRefused: newest(refused.filter(isOpen), 200),
  };
};

const indicators = (truth: Truth, id: string) => ({
  set: { id, name: id, legalBasis: 'thử', assessmentName: null, owner: null, bases: [], dimensions: [], notes: [] },
  sets: Object.keys(truth.indicators).map((set) => ({ id: set, name: set })),
  areas: 'in',
  indicators: truth.indicators[id] ?? [],
});

const sourceDetail = ({ refused, sources, states }: Truth, id: string) => {
  const own = refused.filter(({ file }) => stationOf(file) === id);
  return {
    source: id,
    states: states
      .filter(({ source }) => source === id)
      .map(({ state }) => state)
      .slice(-400),
    quarantineRevision: sources.find((source) => source.id === id)?.quarantineRevision ?? 0,
    openRefused: newest(own.filter(isOpen), 100),
    recentRefused: newest(own, 100),
  };
};

const series = (truth: Truth, set: string, code: string) => {
  const known = truth.indicators[set]?.find((indicator) => indicator.code === code);
  const nothing = { words: null, plan: null, deviation: null, met: null, previous: null, observedAt: null, receivedAt: null };
  const points = known ? [{ ...nothing, period: '2026', value: Number(known.assessment), provisional: false, revision: null }] : [];
  return { set, code, part: null, indicator: null, passport: null, points, promises: [] };
};

/** The body of a feed, computed from all that is known and from nothing that the program under test has made. */
export const bodyOf = (truth: Truth, feed: string, params: Readonly<Record<string, string>>): unknown => {
  if (feed === 'intake') return intake(truth);
  if (feed === 'readings') return { readings: byKey(({ key }) => key, truth.readings) };
  if (feed === 'sources') return { sources: byKey(({ id }) => id, truth.sources) };
  if (feed === 'indicators') return indicators(truth, params['set'] ?? '');
  if (feed === 'source-detail') return sourceDetail(truth, params['source'] ?? '');
  return series(truth, params['set'] ?? '', params['indicator'] ?? '');
};
