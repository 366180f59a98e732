import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { useFeed } from '../../data/useFeed';
import type { KeyIndicator } from './keyIndicators';

/**
 * The set whose figures are shown of a key indicator: its own, and only once that is known to hold none at that moment, the simulated one
 * that stands in. What is not known yet, or failed to come, is never replaced by what was made up.
 */
export const useShownSet = ({ set, standIn, indicator }: Omit<KeyIndicator, 'id' | 'isCumulative'>, asOf: string | null): string => {
  const params = useMemo(() => ({ set, indicator }), [set, indicator]);
  const { body } = useFeed(FEEDS.series, params, asOf);
  const holdsNone = body !== undefined && body.points.every(({ value }) => value === null);
  return holdsNone && standIn !== undefined ? standIn : set;
};
