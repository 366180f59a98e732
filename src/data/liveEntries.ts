import type { Query, QueryClient } from '@tanstack/react-query';
import type { Push } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import { FEED_KEY } from './feedQuery';
import type { LiveFeed } from './liveFeeds';
import { isKept } from './snapshot';

/** A view of the present that somebody is looking at. */
export interface LiveEntry {
  query: Query;
  feed: LiveFeed;
  /** Of the gateway; what this device kept has to be fetched anew before events can be applied to it. */
  hasData: boolean;
  position: (channel: string) => Cursor | undefined;
  /** Applies a message to the cache; `gap`: what came before is missing; `fetch`: only an answer of the server can bring it on. */
  take: (message: Push) => 'applied' | 'ignored' | 'gap' | 'fetch';
}

/** The live entry behind a query of the cache; null for a view of the past, which no event ever touches. */
export const toLiveEntry = (client: QueryClient, feeds: Record<string, LiveFeed>, query: Query): LiveEntry | null => {
  const [kind, id, , asOf] = query.queryKey;
  if (kind !== FEED_KEY || asOf !== null || typeof id !== 'string' || !Object.hasOwn(feeds, id)) return null;
  const feed = feeds[id];
  if (!feed) return null;
  return {
    query,
    feed,
    hasData: query.state.data !== undefined && !isKept(query.state.data),
    position: (channel) => feed.position(query.state.data, channel),
    take: (message) => {
      const taken = feed.take(query.state.data, message);
      if (taken.outcome === 'applied' && taken.replace) client.setQueryData(query.queryKey, taken.replace);
      return taken.outcome;
    },
  };
};

/** The live entries that are on screen now. */
export const liveEntries = (client: QueryClient, feeds: Record<string, LiveFeed>): LiveEntry[] =>
  client
    .getQueryCache()
    .findAll({ queryKey: [FEED_KEY], type: 'active' })
    .flatMap((query) => toLiveEntry(client, feeds, query) ?? []);
