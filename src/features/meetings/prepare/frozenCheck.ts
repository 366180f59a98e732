import type { QueryClient } from '@tanstack/react-query';
import { frozenView } from '../../../../contract/feeds/frozen';
import type { MeetingItem } from '../../../../contract/meetings';
import { frozenText } from '../../../../contract/rules/frozenText';
import { feedQuery } from '../../../data/feedQuery';
import { hashOf } from '../../../data/frozenView';

/**
 * Whether the frozen view of an item is there, is of the item's page and moment, and has the hash that names it; `unverified`: this
 * browser cannot work a hash out.
 */
export type FrozenCheck = 'verified' | 'unverified' | 'missing' | 'other-view' | 'broken';
export type Bound = Pick<MeetingItem, 'address' | 'asOf' | 'frozen'>;

/** @throws FeedError when the view does not come */
export const checkFrozen = async (client: QueryClient, { address, asOf, frozen }: Bound & { frozen: string }): Promise<FrozenCheck> => {
  const { view } = (await client.fetchQuery(feedQuery(frozenView, { hash: frozen }, null))).body;
  if (!view) return 'missing';
  if (view.address !== address || asOf === null || Date.parse(view.asOf) !== Date.parse(asOf)) return 'other-view';
  const named = await hashOf(frozenText(view.address, view.asOf, view.items));
  if (named === null) return 'unverified';
  return named === frozen ? 'verified' : 'broken';
};
