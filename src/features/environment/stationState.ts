import { freshnessAt, STATION_LIMITS } from '../../../contract/rules/freshness';
import type { PointStatus } from '../../map/scene';
import type { StationRow } from './stationsBody';

/** What may be said of a station, from what must be seen first to what may be passed over. */
export const STATION_STATES = ['beyond', 'failed', 'silent', 'uncovered', 'free', 'within'] as const;
export type StationState = (typeof STATION_STATES)[number];

/** The sign on the map of each: a shape and a colour. */
export const SIGN_OF: Record<StationState, PointStatus> = {
  beyond: 'critical',
  failed: 'high',
  silent: 'stale',
  uncovered: 'medium',
  free: 'low',
  within: 'good',
};
/** The tone of its word; what is as it should be stays without colour. */
export const TONE_OF = {
  beyond: 'critical',
  failed: 'high',
  silent: 'stale',
  uncovered: 'medium',
  free: 'none',
  within: 'normal',
} as const satisfies Record<StationState, string>;

const isPast = (state: string): boolean => state === 'above' || state === 'below';

/** The parameters of a station whose newest mean is past its limit. */
export const beyondOf = ({ standings }: Pick<StationRow, 'standings'>): string[] => [
  ...new Set(standings.filter(({ state }) => isPast(state)).map(({ parameter }) => parameter)),
];

/**
 * How a station stands at a moment (ms): a breach before a failed device, before silence. A station that is silent is not said to be
 * past a limit: what it last told is no longer how it is.
 */
export const stateOf = (row: Pick<StationRow, 'standings' | 'lastAt'>, moment: number, hasFailed: boolean): StationState => {
  const { state } = row.lastAt === null ? { state: 'dead' as const } : freshnessAt(Date.parse(row.lastAt), moment, STATION_LIMITS);
  if (state === 'dead' || state === 'stale') return 'silent';
  const states = row.standings.map((each) => each.state);
  if (states.some(isPast)) return 'beyond';
  if (hasFailed) return 'failed';
  // One parameter within its limit says nothing of those that cannot be judged.
  if (states.includes('uncovered')) return 'uncovered';
  return states.includes('within') ? 'within' : 'free';
};
