import { useMemo } from 'react';
import { serviceScores, type PeriodKind } from '../../../../contract/feeds/services';
import type { Ledger } from '../../../../contract/money';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { panelStateOf } from '../../../ui/panelState';
import { shownOf } from '../scoresBody';

/** The scores of a period, and of the last closed one where the period is still open; both of one ledger and kind. */
export const useScores = (
  { period, kind, ledger }: { period: string | undefined; kind: PeriodKind | undefined; ledger: Ledger | undefined },
  asOf: string | null,
) => {
  const link = useLinkState();
  const params = useMemo(
    () => ({ period: period ?? 'latest', ...(kind === undefined ? {} : { kind }), ...(ledger === undefined ? {} : { ledger }) }),
    [period, kind, ledger],
  );
  const feed = useFeed(serviceScores, params, asOf);
  const { body } = feed;
  const shown = useMemo(() => shownOf(body), [body]);
  const last = shown && !shown.isClosed ? shown.body.previous : null;
  // Of a closed period the same question as above: it is asked once.
  const closedParams = useMemo(
    () => (body && last !== null ? { period: last, kind: body.kind, ledger: body.ledger } : params),
    [body, last, params],
  );
  const closedFeed = useFeed(serviceScores, closedParams, asOf);
  const other = useMemo(() => shownOf(closedFeed.body), [closedFeed.body]);
  const closed = shown?.isClosed ? shown : last !== null && other?.period === last ? other : null;
  return {
    body,
    shown,
    /** Of a closed period itself; null where there is none, or it has not come yet. */
    closed,
    isClosedComing: last !== null && closed === null && closedFeed.status === 'loading',
    revisions: [feed.revision ?? 0, ...(closed && closed !== shown ? [closedFeed.revision ?? 0] : [])],
    state: panelStateOf(feed, link, body !== undefined && shown === null),
  };
};
