import { hashKey, QueryObserver, type QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { feedQuery, type Transport } from '../../src/data/feedQuery';
import { isOf, type AnyFeed, type Snapshot } from '../../src/data/snapshot';

/** One view of a feed, in terms that are the same for every feed. */
export const viewOf = <B extends z.ZodMiniType>(
  feed: AnyFeed<B>,
  params: Record<string, string>,
  asOf: string | null,
  transport: Transport,
) => {
  const query = feedQuery(feed, params, asOf, transport);
  const snapshotIn = (data: unknown): Snapshot | null => (isOf(feed, data) ? data : null);
  return {
    id: feed.id,
    hash: hashKey(query.queryKey),
    params,
    topics: feed.channels.map(({ topic }) => topic),
    snapshotIn,
    held: (client: QueryClient): Snapshot | null => snapshotIn(client.getQueryData(query.queryKey)),
    ask: async (client: QueryClient): Promise<Snapshot> => client.fetchQuery(query),
    look: (client: QueryClient): (() => void) => new QueryObserver(client, query).subscribe(() => {}),
  };
};
export type View = ReturnType<typeof viewOf>;
