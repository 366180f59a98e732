import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../../contract/feed';
import { useLinkState } from '../../data/linkState';
import { useFeed } from '../../data/useFeed';
import { panelStateOf } from '../../ui/panelState';

/** A feed with the state of the panel that it fills; `params` stay the same object as long as they say the same. */
export const useHomeFeed = <Id extends string, P extends z.ZodMiniType, B extends z.ZodMiniType>(
  feed: FeedDefinition<Id, P, B>,
  params: z.input<P> & Record<string, string>,
  asOf: string | null,
) => {
  const link = useLinkState();
  const state = useFeed(feed, params, asOf);
  return { body: state.body, revision: state.revision, panel: panelStateOf(state, link, false) };
};
