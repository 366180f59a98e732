import { useMemo } from 'react';
import { serviceScores } from '../../../contract/feeds/services';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { shownOf } from './scoresBody';

const newest = { period: 'latest' } as const;

/** The scores of the newest period, as every panel of a wall looks at them. */
export const useWallScores = () => {
  const link = useLinkState();
  const feed = useFeed(serviceScores, newest, null);
  const { body } = feed;
  const shown = useMemo(() => shownOf(body), [body]);
  return { body, shown, state: panelStateOf(feed, link, body !== undefined && shown === null) };
};
