import { useMemo } from 'react';
import { investmentProject } from '../../../contract/feeds/investment';
import type { Ledger } from '../../../contract/money';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';

/** A project over all its years. */
export const useProject = (code: string, ledger: Ledger | undefined, asOf: string | null) => {
  const link = useLinkState();
  const params = useMemo(() => ({ project: code, ...(ledger === undefined ? {} : { ledger }) }), [code, ledger]);
  const feed = useFeed(investmentProject, params, asOf);
  return { body: feed.body, revision: feed.revision ?? 0, state: panelStateOf(feed, link, feed.body?.project === null) };
};
