import type { Source } from '../../../contract/feeds/sources';
import { isCounted } from '../../../contract/rules/countedSource';
import type { Standing } from '../../ui/useFreshnessOf';
import { byPlace, shownPlace, type Place } from './model';

export interface WallSource {
  source: Source;
  place: Place;
  /** Since when it is late, ms; null where it is not, or nobody knows. */
  since: number | null;
}

/** What a wall passes over: what is expected of nobody, or only carries the data of others. */
const PASSED: ReadonlySet<Place> = new Set(['superseded', 'channel', 'unscheduled']);
const LATE: ReadonlySet<Place> = new Set(['dead', 'stale', 'late', 'overdue']);

/** The sources by how they stand, the worst first and of these the longest late first; a gateway to another system is told of whether it is expected or not. */
export const wallSources = (sources: readonly Source[], standings: readonly Standing[]): WallSource[] =>
  byPlace(sources, standings)
    .flatMap(({ place, sources: own }) =>
      own.flatMap((source): WallSource[] => {
        if (PASSED.has(place) && source.kind !== 'portal') return [];
        const standing = standings[sources.indexOf(source)] ?? 'never';
        const shown = source.kind === 'portal' && source.lastDataAt === null ? 'never' : shownPlace(source, standing);
        const isLate = LATE.has(place) && source.lastDataAt !== null && source.limits !== null;
        return [{ source, place: shown, since: isLate ? Date.parse(source.lastDataAt ?? '') + (source.limits?.lateAfterMs ?? 0) : null }];
      }),
    )
    .toSorted((a, b) => (a.place === b.place && a.since !== null && b.since !== null ? a.since - b.since : 0));

export interface SourceCounts {
  /** How many stand in each place that is not as it should be, worst first. */
  troubles: { place: Place; count: number }[];
  /** Refused rows that nobody has decided on. */
  open: number;
  simulated: number;
  /** When anything was last stored, ISO; null where nothing was. */
  newest: string | null;
}

/** What the head of the scene counts, of the sources that count. */
export const sourceCounts = (sources: readonly Source[], standings: readonly Standing[]): SourceCounts => {
  const newest = sources.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return {
    troubles: byPlace(sources, standings).flatMap(({ place, sources: own }) => {
      const count = own.filter(isCounted).length;
      return count === 0 || place === 'fresh' || PASSED.has(place) ? [] : [{ place, count }];
    }),
    open: sources.reduce((sum, { open }) => sum + open, 0),
    simulated: sources.filter((source) => isCounted(source) && source.provenance === 'simulated').length,
    newest: newest ?? null,
  };
};
