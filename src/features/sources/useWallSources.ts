import { useMemo } from 'react';
import { sources as sourcesFeed, type Source } from '../../../contract/feeds/sources';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { useFreshnessOf } from '../../ui/useFreshnessOf';
import { toFollowed } from './model';

const params = {};
const none: readonly Source[] = [];

/** Every source and how it stands by the clock of this wall, `standings` in the order of `sources`. */
export const useWallSources = () => {
  const link = useLinkState();
  const feed = useFeed(sourcesFeed, params, null);
  const sources = feed.body?.sources ?? none;
  const followed = useMemo(() => sources.map(toFollowed), [sources]);
  const standings = useFreshnessOf(followed, undefined);
  return { sources, standings, state: panelStateOf(feed, link, feed.body !== undefined && sources.length === 0) };
};
