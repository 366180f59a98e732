import type { QueryClient } from '@tanstack/react-query';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import { frozenView } from '../../contract/feeds/frozen';
import { MEETINGS_SCOPE } from '../../contract/feeds/meetings';
import { FEED_KEY } from './feedQuery';
import type { AnyFeed } from './snapshot';

/** Whether this program knows a feed of that name. */
export const isFeed = (id: unknown): id is FeedId => typeof id === 'string' && Object.hasOwn(FEEDS, id);
const isParams = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

/** What stands around a view and is no part of it: its own frozen reading, and the meeting that it is looked at in. */
const AROUND: ReadonlySet<string> = new Set([frozenView.scope, MEETINGS_SCOPE]);

/** Every feed that the open view reads at this moment, also one that has not come yet. */
const openFeeds = (client: QueryClient, asOf: string | null) =>
  client
    .getQueryCache()
    .findAll({ queryKey: [FEED_KEY], type: 'active' })
    .flatMap(({ queryKey: [, feed, params, at], state }) => {
      if (at !== asOf || !isFeed(feed) || !isParams(params)) return [];
      const definition: AnyFeed = FEEDS[feed];
      return definition.personal || AROUND.has(definition.scope) ? [] : [{ feed, params, state }];
    });

/** The feeds that the open view shows at this moment, each once; what is of a person alone is left out. */
export const shownFeeds = (client: QueryClient, asOf: string | null): { feed: string; params: Record<string, string> }[] =>
  openFeeds(client, asOf).flatMap(({ feed, params, state }) => (state.data === undefined ? [] : [{ feed, params }]));

/** Read by what stands around any page of a room (names of agencies, tasks that were given): no figures of the page itself. */
const BESIDE: ReadonlyMap<FeedId, string | null> = new Map<FeedId, string | null>([
  ['registers', null],
  ['tasks', '/nhiem-vu'],
]);

/** Whether the view at this address can be frozen as it stands: it has figures, and none of them is still on its way. */
export const freezable = (client: QueryClient, address: string, asOf: string | null): 'ready' | 'loading' | 'none' => {
  const open = openFeeds(client, asOf);
  if (open.some(({ state }) => state.status === 'pending')) return 'loading';
  const [path = '/'] = address.split('?');
  const isOfPage = (feed: FeedId): boolean => !BESIDE.has(feed) || BESIDE.get(feed) === path;
  return open.some(({ feed, state }) => state.data !== undefined && isOfPage(feed)) ? 'ready' : 'none';
};

const FREEZABLE_MS = 10_000;

/** The same once nothing is on its way any more; `loading` where that takes too long. */
export const whenFreezable = (client: QueryClient, address: string, asOf: string | null, patienceMs = FREEZABLE_MS) =>
  new Promise<ReturnType<typeof freezable>>((resolve) => {
    const end = (state: ReturnType<typeof freezable>): void => {
      clearTimeout(timer);
      leave();
      resolve(state);
    };
    const look = (): void => {
      const state = freezable(client, address, asOf);
      if (state !== 'loading') end(state);
    };
    const timer = setTimeout(() => end('loading'), patienceMs);
    const leave = client.getQueryCache().subscribe(look);
    look();
  });
