import { useMemo } from 'react';
import { stations } from '../../../contract/feeds/stations';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import type { StationRow } from './stationsBody';

const none = {};
const noRows: readonly StationRow[] = [];
const vi = new Intl.Collator('vi', { numeric: true });

/** The stations by name, with the state of a panel that shows them. */
export const useStationsFeed = (asOf: string | null) => {
  const link = useLinkState();
  const feed = useFeed(stations, none, asOf);
  const { body } = feed;
  const rows = useMemo(() => body?.stations.toSorted((a, b) => vi.compare(a.thing.name, b.thing.name)) ?? noRows, [body]);
  return {
    rows,
    minimumCoverage: body?.minimumCoverage ?? null,
    revision: feed.revision ?? 0,
    state: panelStateOf(feed, link, rows.length === 0),
  };
};
