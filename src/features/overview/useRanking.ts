import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { DISBURSEMENT } from './keyIndicators';
import { rankAreas } from './ranking';
import { useShownSet } from './useShownSet';

/** Disbursement area by area, those behind first. */
export const useRanking = (asOf: string | null) => {
  const link = useLinkState();
  const set = useShownSet(DISBURSEMENT, asOf);
  const params = useMemo(() => ({ set, indicator: DISBURSEMENT.indicator, period: 'latest' }), [set]);
  const feed = useFeed(FEEDS['area-values'], params, asOf);
  const { body } = feed;
  const ranked = useMemo(() => rankAreas(body?.values ?? []), [body]);
  return { body, ranked, state: panelStateOf(feed, link, ranked.known === 0), revision: feed.revision ?? 0 };
};
