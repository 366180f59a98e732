import type { Source } from '../../../contract/feeds/sources';
import type { Freshness } from '../../../contract/rules/freshness';
import { passagesOf } from '../../../contract/rules/passages';
import type { SourceState } from '../../../contract/feeds/sources';
import type { Tone } from '../../ui/StatusWord';
import { STANDINGS, type Followed, type Standing } from '../../ui/useFreshnessOf';

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

export interface StandingGroup {
  standing: Standing;
  sources: Source[];
}
const vi = new Intl.Collator('vi', { numeric: true });

/** Sources by how they stand, worst first; those of one standing by name in vi collation. `standings` are in the order of `sources`. */
export const byStanding = (sources: readonly Source[], standings: readonly Standing[]): StandingGroup[] =>
  STANDINGS.flatMap((standing) => {
    const own = sources.filter((_, index) => standings[index] === standing);
    return own.length === 0 ? [] : [{ standing, sources: own.toSorted((a, b) => vi.compare(a.name, b.name) || vi.compare(a.id, b.id)) }];
  });

export interface Tally {
  onTime: number;
  /** Sources that are expected at a cadence. */
  expected: number;
  unscheduled: number;
}

export const tally = (standings: readonly Standing[]): Tally => {
  const unscheduled = standings.filter((each) => each === 'unscheduled').length;
  return { onTime: standings.filter((each) => each === 'fresh').length, expected: standings.length - unscheduled, unscheduled };
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
