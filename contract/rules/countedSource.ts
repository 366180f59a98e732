import type { SourceDefinition } from '../feeds/sources';

type Known = Pick<SourceDefinition, 'kind' | 'provenance' | 'limits' | 'supersededBy' | 'registered'>;

/** A station whose files come although no register names it and it is no simulation. */
export const isUnregistered = ({ kind, provenance, registered }: Pick<Known, 'kind' | 'provenance' | 'registered'>): boolean =>
  kind === 'station' && provenance !== 'simulated' && registered !== true;

/** What carries the files of stations to the centre: the road, not a source beside those that it serves. */
export const isChannel = ({ kind }: Pick<Known, 'kind'>): boolean => kind === 'station-files' || kind === 'simulator';

/**
 * Whether a source counts in "x/y sources on time": registered and simulated stations and what reports at a cadence and still stands.
 * The inbox and the simulator are not counted beside the stations whose files they carry.
 */
export const isCounted = (source: Known): boolean =>
  source.limits !== null && !source.supersededBy && !isChannel(source) && !isUnregistered(source);
