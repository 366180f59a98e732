import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { toKeyFigure } from './keyFigure';
import type { KeyIndicator } from './keyIndicators';
import { useShownSet } from './useShownSet';

/** The series of an indicator, its newest figure, and the state of the panel that shows it. */
export const useKeyFigure = (key: Omit<KeyIndicator, 'id'>, asOf: string | null) => {
  const { indicator, isCumulative } = key;
  const set = useShownSet(key, asOf);
  const params = useMemo(() => ({ set, indicator }), [set, indicator]);
  const link = useLinkState();
  const feed = useFeed(FEEDS.series, params, asOf);
  const figure = useMemo(() => (feed.body ? toKeyFigure(feed.body, isCumulative) : null), [feed.body, isCumulative]);
  return { body: feed.body, figure, state: panelStateOf(feed, link, figure === null), revision: feed.revision };
};
