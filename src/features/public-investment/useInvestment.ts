import { useMemo } from 'react';
import { investment } from '../../../contract/feeds/investment';
import { registers as registersFeed } from '../../../contract/feeds/registers';
import type { Ledger } from '../../../contract/money';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';
import { yearOf } from './yearOf';

const none = {};

/** A year of one ledger, the year before it where the ledger has one, and the names of areas. */
export const useInvestment = (year: string | undefined, ledger: Ledger | undefined, asOf: string | null) => {
  const link = useLinkState();
  const params = useMemo(() => ({ year: year ?? 'latest', ...(ledger === undefined ? {} : { ledger }) }), [year, ledger]);
  const feed = useFeed(investment, params, asOf);
  const { body } = feed;
  const before = body?.year === null || body === undefined ? undefined : body.year - 1;
  const hasBefore = before !== undefined && body?.years.includes(before);
  // Without a year before, the same question as above: it is asked once.
  const beforeParams = useMemo(
    () => (hasBefore && body ? { year: String(before), ledger: body.ledger } : params),
    [hasBefore, body, before, params],
  );
  const beforeFeed = useFeed(investment, beforeParams, asOf);
  const registers = useFeed(registersFeed, none, asOf);
  const areas = useMemo(() => new Map(registers.body?.areas.map(({ code, name }) => [code, name])), [registers.body]);
  const shown = body ? yearOf(body) : null;
  const previous = hasBefore && beforeFeed.body?.year === before && beforeFeed.body ? yearOf(beforeFeed.body) : null;
  return {
    body,
    year: shown,
    previous,
    /** The ledger has a year before, and it has not come yet: nothing is said of it so far. */
    isBeforeComing: hasBefore === true && previous === null && beforeFeed.status === 'loading',
    areas,
    revision: feed.revision ?? 0,
    beforeRevision: previous ? (beforeFeed.revision ?? 0) : null,
    state: panelStateOf(feed, link, body !== undefined && shown === null),
  };
};
