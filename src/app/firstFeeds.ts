import type { QueryClient } from '@tanstack/react-query';
import { readings as readingsFeed } from '../../contract/feeds/readings';
import { intake as intakeFeed } from '../../contract/feeds/intake';
import { feedQuery } from '../data/feedQuery';
import { checkSearch, parseQuery } from './search';

/** The feed that a page cannot do without, where the address alone tells which. */
const ask: Record<string, (client: QueryClient, asOf: string | null) => Promise<void>> = {
  '/moi-truong': (client, asOf) => client.prefetchQuery(feedQuery(readingsFeed, {}, asOf)),
  '/nguon-quan-trac': (client, asOf) => client.prefetchQuery(feedQuery(intakeFeed, {}, asOf)),
};

/** Asks for the figures of the page that is being opened before the page itself is there. @param now ms since 1970 */
export const askFirstFeeds = (client: QueryClient, { pathname, search }: Pick<Location, 'pathname' | 'search'>, now: number): void => {
  const path = pathname.replace(/(.)\/$/, '$1');
  if (!Object.hasOwn(ask, path)) return;
  const { asOf } = checkSearch(parseQuery(search), now).search;
  void ask[path]?.(client, asOf ?? null);
};
