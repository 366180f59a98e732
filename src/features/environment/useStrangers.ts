import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { isUnregistered } from '../../../contract/rules/countedSource';
import { useFeed } from '../../data/useFeed';

const params = {};

/** Whether no register names a station (by its id); until the sources are known none is said to be a stranger. */
export const useStrangers = (asOf: string | null): ((station: string) => boolean) => {
  const sources = useFeed(FEEDS.sources, params, asOf).body?.sources;
  // What each reading changes of a source is not asked: the names are, so that rows are not drawn anew.
  const names = (sources ?? [])
    .filter(isUnregistered)
    .map(({ id }) => id)
    .join('\n');
  return useMemo(() => {
    const strangers = new Set(names.split('\n'));
    return (station) => strangers.has(`station:${station}`);
  }, [names]);
};
