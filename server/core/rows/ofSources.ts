import { FEEDS } from '../../../contract/feeds/index';
import type { Belongs } from '../../../contract/access/limits';
import type { Source } from '../../../contract/feeds/sources';
import { ofStation } from './belongs';
import { through, type Viewing } from './projector';

const STATION = 'station:';
/** Said in the place of a reason that quotes a row: whose row it was cannot be told. */
const REFUSED = 'Có số liệu bị từ chối.';

/** A station's own source lies where the station does; the others are the province's, whose state everyone may know. */
export const ofSource = (id: string, areaOf: Viewing['areaOf']): Belongs =>
  id.startsWith(STATION) ? ofStation(areaOf(id.slice(STATION.length))) : { agencies: 'everyone', areas: 'province' };

/** What a source is and how much came of it stays; what its last failure quotes of a row of a shared source does not. */
export const seenSource = (source: Source, { sight, areaOf }: Viewing): Source | null => {
  if (!sight.sees(ofSource(source.id, areaOf))) return null;
  const isShared = !source.id.startsWith(STATION);
  return isShared && source.lastFailure ? { ...source, lastFailure: { ...source.lastFailure, reason: REFUSED } } : source;
};

export const SOURCE_PROJECTIONS = {
  sources: through(FEEDS.sources, (body, viewing) => ({ sources: body.sources.flatMap((source) => seenSource(source, viewing) ?? []) })),
  'source-changes': through(FEEDS['source-changes'], (body, { sight, areaOf }) => ({
    ...body,
    sources: body.sources.filter(({ source }) => sight.sees(ofSource(source, areaOf))),
  })),
};
