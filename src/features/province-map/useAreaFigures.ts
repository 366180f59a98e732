import { useMemo, useState } from 'react';
import type * as z from 'zod/mini';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';

type AreaFigures = z.infer<(typeof FEEDS)['area-values']['body']>;

/**
 * The figures of one indicator by area in a period (`undefined`: the latest that has any). While the figures of another period are on
 * their way, those before stay, and `isSettled` is false.
 */
export const useAreaFigures = (set: string, indicator: string, period: string | undefined, asOf: string | null) => {
  const params = useMemo(() => ({ set, indicator, period: period ?? 'latest' }), [set, indicator, period]);
  const feed = useFeed(FEEDS['area-values'], params, asOf);
  const [kept, setKept] = useState<AreaFigures>();
  if (feed.body && feed.body !== kept) setKept(feed.body);
  const isOf = kept?.set === set && kept.code === indicator;
  return { feed, figures: feed.body ?? (isOf && feed.status === 'loading' ? kept : undefined), isSettled: feed.body !== undefined };
};
