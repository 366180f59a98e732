import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../contract/feed';
import type { Problem } from '../../contract/problem';
import { FeedError } from './errors';
import { feedQuery } from './feedQuery';

export interface FeedState<B> {
  status: 'loading' | 'error' | 'ready';
  body: B | undefined;
  revision: number | undefined;
  asOf: string | null;
  /** Set also when figures are on screen and the last attempt to renew them failed. */
  problem: Problem | undefined;
  /** When the figures were fetched, in ms since the epoch. */
  fetchedAt: number | undefined;
  retry: () => void;
}

/** A feed as a panel sees it: figures once fetched stay, whatever happens to the link afterwards. */
export const useFeed = <Id extends string, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  feed: FeedDefinition<Id, P, B>,
  params: z.input<P> & Record<string, string>,
  asOf: string | null,
): FeedState<z.infer<B>> => {
  const { data, error, refetch } = useQuery(feedQuery<B>(feed, params, asOf));
  return {
    status: data ? 'ready' : error ? 'error' : 'loading',
    body: data?.body,
    revision: data?.revision,
    asOf,
    problem: error instanceof FeedError ? error.problem : undefined,
    fetchedAt: data?.fetchedAt,
    retry: () => void refetch(),
  };
};
