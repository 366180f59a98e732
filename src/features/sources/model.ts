import type { Source } from '../../../contract/feeds/sources';
import type { Freshness } from '../../../contract/rules/freshness';
import { isChannel, isCounted, isUnregistered } from '../../../contract/rules/countedSource';
import { passagesOf } from '../../../contract/rules/passages';
import type { SourceState } from '../../../contract/feeds/sources';
import type { Tone } from '../../ui/StatusWord';
import type { Followed, Standing } from '../../ui/useFreshnessOf';

export const toneOf: Record<Standing, Tone> = {
  dead: 'dead',
  never: 'none',
  ahead: 'stale',
  stale: 'stale',
  late: 'late',
  fresh: 'normal',
  unscheduled: 'none',
};

export const toFollowed = ({ id, lastDataAt, limits }: Source): Followed => ({ key: id, observedAt: lastDataAt, limits });

/** Where a source is listed: by how it stands, or apart where its age says nothing of it. */
export const PLACES = [
  'dead',
  'never',
  'ahead',
  'stale',
  'late',
  'overdue',
  'fresh',
  'channel',
  'superseded',
  'unregistered',
  'unscheduled',
] as const;
export type Place = (typeof PLACES)[number];

export const placeTone: Record<Place, Tone> = { ...toneOf, overdue: 'late', channel: 'none', superseded: 'none', unregistered: 'none' };

/** A report that is due is overdue, and one that was replaced is expected no more: neither is a line that went silent. What only carries is listed apart. */
export const placeOf = (source: Pick<Source, 'kind' | 'provenance' | 'registered' | 'supersededBy'>, standing: Standing): Place => {
  if (source.supersededBy) return 'superseded';
  if (isUnregistered(source)) return 'unregistered';
  if (isChannel(source)) return 'channel';
  if (source.kind === 'plan-document' && (standing === 'late' || standing === 'stale' || standing === 'dead')) return 'overdue';
  return standing;
};

/** What is said in the row of a source: of one set apart, how it stands. */
export const shownPlace = (source: Parameters<typeof placeOf>[0], standing: Standing): Place => {
  const place = placeOf(source, standing);
  return place === 'unregistered' || place === 'channel' ? standing : place;
};

export interface PlaceGroup {
  place: Place;
  sources: Source[];
}
const vi = new Intl.Collator('vi', { numeric: true });

/** Sources by where they are listed, worst first; those of one place by name in vi collation. `standings` are in the order of `sources`. */
export const byPlace = (sources: readonly Source[], standings: readonly Standing[]): PlaceGroup[] =>
  PLACES.flatMap((place) => {
    const own = sources.filter((source, index) => {
      const standing = standings[index];
      return standing !== undefined && placeOf(source, standing) === place;
    });
    return own.length === 0 ? [] : [{ place, sources: own.toSorted((a, b) => vi.compare(a.name, b.name) || vi.compare(a.id, b.id)) }];
  });

export interface Tally {
  onTime: number;
  /** Sources that count, by the rule of `contract/rules/countedSource.ts`. */
  expected: number;
}

export const tally = (sources: readonly Source[], standings: readonly Standing[]): Tally => {
  const counted = standings.filter((_, index) => {
    const source = sources[index];
    return source !== undefined && isCounted(source);
  });
  return { onTime: counted.filter((each) => each === 'fresh').length, expected: counted.length };
};

const SPANS = [
  ['quarter', 92 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A length of time (ms) in the largest unit that it is a whole number of. */
export const spanOf = (ms: number): { unit: (typeof SPANS)[number][0]; count: number } => {
  const [unit, size] = SPANS.find(([, each]) => ms >= each && ms % each === 0) ?? (['second', 1000] as const);
  return { unit, count: Math.round(ms / size) };
};

/** A stretch of time (ms) in one state; null: before anybody watched. */
export interface Stretch {
  state: Freshness | null;
  from: number;
  to: number;
}

/**
 * What a source went through from `from` to `to` (ms), without gaps: the centre's journal, and after its last word what the newest
 * data say by themselves, so that a silent centre does not make a source look current.
 */
export const stretchesOf = (
  states: readonly SourceState[],
  { limits, lastDataAt, lastSuccessAt }: Pick<Source, 'limits' | 'lastDataAt' | 'lastSuccessAt'>,
  from: number,
  to: number,
): Stretch[] => {
  const journal = states.map(({ at, state, dataAt }) => ({ at: Date.parse(at), state, dataAt: Date.parse(dataAt) }));
  const last = journal.at(-1) ?? null;
  const since =
    limits && lastDataAt !== null && lastSuccessAt !== null
      ? passagesOf(last, [{ at: Date.parse(lastSuccessAt), dataAt: Date.parse(lastDataAt) }], to, limits).filter(
          ({ at }) => last === null || at > last.at,
        )
      : [];
  const stretches: Stretch[] = [{ state: null, from, to }];
  for (const { at, state } of [...journal, ...since]) {
    const open = stretches.at(-1);
    if (!open || at > to) continue;
    if (at <= open.from) open.state = state;
    else if (open.state !== state) {
      open.to = at;
      stretches.push({ state, from: at, to });
    }
  }
  return stretches;
};

/** How long (ms) the stretches were in each state. */
export const timeIn = (stretches: readonly Stretch[], state: Stretch['state']): number =>
  stretches.reduce((sum, each) => sum + (each.state === state ? each.to - each.from : 0), 0);
