import { QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { CURSORS_HEADER, envelope, parseCursors, type Cursor, type FeedDefinition } from '../../contract/feed';
import { readProblem, unreachable, unreadable } from './errors';

export type AnyFeed<B extends z.ZodMiniType = z.ZodMiniType> = FeedDefinition<string, z.ZodMiniType, B>;

/** A feed in the cache: what was read, and how far each of its channels has been applied to it. */
export interface Snapshot<B = unknown> {
  feed: string;
  revision: number;
  asOf: string | null;
  body: B;
  cursors: Cursor[];
  fetchedAt: number;
}

export const FEED_KEY = 'feed';
export const feedKey = (id: string, params: Record<string, string>, asOf: string | null) => [FEED_KEY, id, params, asOf] as const;

const fetchFeed = async <B extends z.ZodMiniType>(
  feed: AnyFeed<B>,
  params: Record<string, string>,
  asOf: string | null,
  signal: AbortSignal,
): Promise<Snapshot<z.infer<B>>> => {
  const search = new URLSearchParams(asOf ? { ...params, asOf } : params);
  const response = await fetch(`/api/feeds/${feed.id}?${search}`, { signal, headers: { accept: 'application/json' } }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  const head = envelope(z.unknown()).safeParse(await response.json().catch(() => null));
  const body = head.success ? feed.body.safeParse(head.data.body) : head;
  if (!head.success || !body.success) throw unreadable();
  return { ...head.data, body: body.data, cursors: parseCursors(response.headers.get(CURSORS_HEADER) ?? ''), fetchedAt: Date.now() };
};

/** The one definition of how a feed is keyed and fetched. A live view is kept current by events, a frozen one never changes. */
export const feedQuery = <B extends z.ZodMiniType>(feed: AnyFeed<B>, params: Record<string, string>, asOf: string | null) =>
  queryOptions({
    queryKey: feedKey(feed.id, params, asOf),
    queryFn: ({ signal }) => fetchFeed(feed, params, asOf, signal),
    staleTime: asOf ? Number.POSITIVE_INFINITY : 60_000,
  });

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: 2, retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 15_000) * (0.5 + Math.random()) },
    },
  });
