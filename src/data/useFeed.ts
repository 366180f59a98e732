import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../contract/feed';
import type { Problem } from '../../contract/problem';
import { FeedError } from './errors';
import { feedQuery } from './feedQuery';
import { feedStatus } from './feedStatus';
import { isKept } from './snapshot';

export interface FeedState<B> {
  status: 'loading' | 'error' | 'ready';
  body: B | undefined;
  revision: number | undefined;
  asOf: string | null;
  /** Set also when figures are on screen and the last attempt to renew them failed. */
  problem: Problem | undefined;
  /** When the figures were fetched, in ms since the epoch. */
  fetchedAt: number | undefined;
  /** What this device kept is shown until the gateway answers; never current, however good the link is. */
  isKept: boolean;
  retry: () => void;
}

/** A feed as a panel sees it: figures once fetched stay, and so does what went wrong, until there are figures. */
export const useFeed = <Id extends string, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  feed: FeedDefinition<Id, P, B>,
  params: z.input<P> & Record<string, string>,
  asOf: string | null,
): FeedState<z.infer<B>> => {
  const query = feedQuery<B>(feed, params, asOf);
  const { data, error, errorUpdateCount, refetch } = useQuery(query);
  const asked = JSON.stringify(query.queryKey);
  const [failed, setFailed] = useState<{ asked: string; error: Error }>();
  if (error && (failed?.error !== error || failed.asked !== asked)) setFailed({ asked, error });
  const status = feedStatus({ hasData: data !== undefined, error, errorUpdateCount });
  const known = error ?? (status === 'error' && failed?.asked === asked ? failed.error : null);
  return {
    status,
    body: data?.body,
    revision: data?.revision,
    asOf,
    problem: known instanceof FeedError ? known.problem : undefined,
    fetchedAt: data?.fetchedAt,
    isKept: isKept(data),
    retry: () => void refetch(),
  };
};
