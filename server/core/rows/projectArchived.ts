import { isFeedId } from '../feedIds';
import type { Principal } from '../../access/principal';
import { sightOf } from '../../access/rows';
import { FEEDS } from '../../../contract/feeds/index';
import type { AreaOfStation } from './belongs';
import { PROJECTIONS } from './projections';

/**
 * An archived body as a principal sees it: to the letter where the feed has nothing that is not for them. One that cannot be narrowed (it
 * counts rows that it does not list, or was written by a program of other shapes) is not shown to who is limited.
 */
export const projectArchived = (
  { feed, params, text }: { feed: string; params: Record<string, string>; text: string },
  principal: Principal,
  areaOf: AreaOfStation,
): string | null => {
  if (!isFeedId(feed)) return null;
  const sight = sightOf(principal, FEEDS[feed].scope);
  const projection = PROJECTIONS[feed];
  if (sight.limits === null || projection === 'whole') return text;
  if (projection === 'read') return null;
  try {
    const body: unknown = JSON.parse(text);
    const seen = JSON.stringify(projection(body, { sight, areaOf }, params));
    return seen === JSON.stringify(body) ? text : seen;
  } catch {
    return null;
  }
};
