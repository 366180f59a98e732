import { useMemo } from 'react';
import { serviceUnitScores, type PeriodKind } from '../../../../contract/feeds/services';
import { type ServiceUnit } from '../../../../contract/services';
import type { Ledger } from '../../../../contract/money';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { panelStateOf } from '../../../ui/panelState';

/** One unit over time. */
export const useUnit = (
  { kind: unitKind, code: unit }: Pick<ServiceUnit, 'kind' | 'code'>,
  { kind, ledger }: { kind: PeriodKind | undefined; ledger: Ledger | undefined },
  asOf: string | null,
) => {
  const link = useLinkState();
  const params = useMemo(
    () => ({ unitKind, unit, ...(kind === undefined ? {} : { kind }), ...(ledger === undefined ? {} : { ledger }) }),
    [unitKind, unit, kind, ledger],
  );
  const feed = useFeed(serviceUnitScores, params, asOf);
  return {
    body: feed.body,
    revision: feed.revision ?? 0,
    state: panelStateOf(feed, link, feed.body !== undefined && feed.body.periods.length === 0),
  };
};
