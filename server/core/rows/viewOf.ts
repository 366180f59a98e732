import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import type { Principal } from '../../access/principal';
import { sightOf, type Sight } from '../../access/rows';
import { readStationAreas } from '../../store/rows/storedStationAreas';
import type { ReadView } from '../../store/store';
import { isFeedId } from '../feedIds';
import { Later } from '../forecast/later';
import { PROJECTIONS } from './projections';

/** What a principal sees of a feed, and of those that it quotes. */
interface Seen {
  isLimited: boolean;
  /** Of the feed's own scope; of a feed without a row of anybody's own, of all. */
  sight: Sight;
  sights: readonly Sight[];
  narrow: (view: Pick<ReadView, 'db' | 'revision'>, body: unknown, params: unknown) => Promise<unknown>;
}

const isNarrowed = (feed: FeedId): boolean => PROJECTIONS[feed] !== 'whole';

/** How a body becomes what its asker may see, before anything is kept of it, [RW3]; who is not limited gets it as it is. */
export const viewOf = (feed: FeedId, quotes: readonly string[], principal: Principal): Seen => {
  const asked = [feed, ...quotes].filter(isFeedId).filter(isNarrowed);
  const sights = asked.map((each) => sightOf(principal, FEEDS[each].scope));
  const sight = sightOf(principal, FEEDS[feed].scope);
  const projection = PROJECTIONS[feed];
  return {
    isLimited: sights.some(({ limits }) => limits !== null),
    sight,
    sights,
    narrow: async (view, body, params) => {
      if (sight.limits === null || projection === 'whole' || projection === 'read') return body;
      const areas = await readStationAreas(view.db, view.revision);
      const project = (told: unknown): unknown => projection(told, { sight, areaOf: (station) => areas.get(station) ?? null }, params);
      return body instanceof Later ? new Later(async () => project(await body.finish())) : project(body);
    },
  };
};
