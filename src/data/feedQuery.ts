import { QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { CURSORS_HEADER, envelope, parseCursors, type Cursor } from '../../contract/feed';
import { askedWaitMs, FeedError, readProblem, unreachable, unreadable } from './errors';
import { brand, keepNewer, type AnyFeed, type Snapshot } from './snapshot';

export const FEED_KEY = 'feed';
export const feedKey = (id: string, params: Record<string, string>, asOf: string | null) => [FEED_KEY, id, params, asOf] as const;

/** How a feed is asked for; a request that is not answered within `timeoutMs` counts as unreachable (a half-open line never fails by itself). */
export interface Transport {
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  timeoutMs: number;
}
const FROZEN_RETRY_MS = 15_000;
const browser: Transport = { fetch: (path, init) => fetch(path, init), timeoutMs: 20_000 };

const readCursors = (response: Response): Cursor[] => {
  try {
    return parseCursors(response.headers.get(CURSORS_HEADER) ?? '');
  } catch {
    throw unreadable();
  }
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
};

const fetchFeed = async <B extends z.ZodMiniType>(
  feed: AnyFeed<B>,
  params: Record<string, string>,
  asOf: string | null,
  cancelled: AbortSignal,
  transport: Transport,
): Promise<Snapshot<z.infer<B>>> => {
  const search = new URLSearchParams(asOf ? { ...params, asOf } : params);
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(transport.timeoutMs)]);
  const failed = (error: unknown): never => {
    if (cancelled.aborted) throw error;
    throw unreachable();
  };
  const response = await transport
    .fetch(`/api/feeds/${feed.id}?${search}`, { signal, headers: { accept: 'application/json' } })
    .catch(failed);
  if (!response.ok) throw await readProblem(response);
  const head = envelope(z.unknown()).safeParse(readJson(await response.text().catch(failed)));
  const body = head.success ? feed.body.safeParse(head.data.body) : head;
  if (!head.success || !body.success) throw unreadable();
  const cursors = readCursors(response);
  // Without its positions a live view could neither be kept current nor know that it is not.
  if (asOf === null && feed.channels.some(({ topic }) => cursors.every(({ channel }) => channel !== topic))) throw unreadable();
  return brand(feed, { ...head.data, body: body.data, cursors, fetchedAt: Date.now() });
};

/** The one definition of how a feed is keyed and fetched. A live view is kept current by events, a frozen one never changes. */
export const feedQuery = <B extends z.ZodMiniType>(
  feed: AnyFeed<B>,
  params: Record<string, string>,
  asOf: string | null,
  transport: Transport = browser,
) =>
  queryOptions({
    queryKey: feedKey(feed.id, params, asOf),
    queryFn: ({ signal }) => fetchFeed(feed, params, asOf, signal, transport),
    structuralSharing: keepNewer(feed),
    staleTime: asOf ? Number.POSITIVE_INFINITY : 60_000,
    // A live view that failed is mended by the live link; a frozen one asks again by itself.
    refetchInterval: ({ state }) =>
      asOf !== null && state.data === undefined && state.errorUpdateCount > 0 && !isFinal(state.error)
        ? Math.max(
            FROZEN_RETRY_MS,
            askedWaitMs(state.error, () => 1),
          )
        : false,
  });

/** A feed of now asked for once, outside the cache: no event moves it and nothing renews it. @throws FeedError */
export const fetchOnce = <B extends z.ZodMiniType>(
  feed: AnyFeed<B>,
  params: Record<string, string>,
  signal: AbortSignal,
): Promise<Snapshot<z.infer<B>>> => fetchFeed(feed, params, null, signal, browser);

const isFinal = (error: unknown): boolean =>
  error instanceof FeedError && error.problem.status >= 400 && error.problem.status < 500 && ![408, 429].includes(error.problem.status);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        // What the server does not have, or refuses, it does not have a second later either.
        retry: (failures, error) => failures < 2 && !isFinal(error),
        retryDelay: (attempt, error) =>
          Math.max(Math.min(1000 * 2 ** attempt, 15_000) * (0.5 + Math.random()), askedWaitMs(error, Math.random)),
      },
    },
  });
