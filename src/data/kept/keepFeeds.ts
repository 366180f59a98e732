import type { Query, QueryClient } from '@tanstack/react-query';
import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import { FeedError } from '../errors';
import { FEED_KEY } from '../feedQuery';
import { linkState } from '../linkState';
import { isKept, isOf, type AnyFeed } from '../snapshot';
import { readSnapshot, writeSnapshot } from './keptSnapshot';
import { keptState } from './keptState';
import type { KeptStore } from './keptStore';

export interface KeepTiming {
  /** Between two writes of what has changed. */
  writeMs: number;
  /** An answer that takes longer is not waited for before what was kept is shown. */
  patienceMs: number;
  /** A device without room is left alone for so long. */
  fullMs: number;
}
const TIMING: KeepTiming = { writeMs: 10_000, patienceMs: 4_000, fullMs: 300_000 };
/** One look at many figures of a page that moves: not every event is worth a write. */
const AT_ONCE = 40;
/** Answers of a question that is asked anew each time, and what of persons and keys no device has to know when it is away. */
const PASSING: ReadonlySet<string> = new Set<FeedId>(['alarm-preview', 'persons', 'api-keys']);
/** No gateway, or a proxy in its place. */
const AWAY: ReadonlySet<number> = new Set([0, 502, 503, 504]);

const isFeedId = (id: unknown): id is FeedId => typeof id === 'string' && Object.hasOwn(FEEDS, id) && !PASSING.has(id);
const feedOf = ({ queryKey: [kind, id] }: Query): AnyFeed | null => (kind === FEED_KEY && isFeedId(id) ? FEEDS[id] : null);
const isAway = (error: unknown): boolean => error instanceof FeedError && AWAY.has(error.problem.status);

/** Keeps every snapshot that the pages are shown, and shows what was kept where the gateway cannot be reached, [OF1] [OF2]. */
export const keepFeeds = (
  client: QueryClient,
  store: KeptStore,
  { version, now = Date.now, timing = TIMING }: { version: string; now?: () => number; timing?: KeepTiming },
): (() => Promise<void>) => {
  const cache = client.getQueryCache();
  const changed = new Set<Query>();
  const late = new Map<Query, ReturnType<typeof setTimeout>>();
  let stopped = false;
  let fullUntil = 0;

  const flush = async (): Promise<void> => {
    if (now() < fullUntil) return;
    const live = linkState.getState().status === 'live';
    const taken = [...changed].slice(0, AT_ONCE);
    const items = taken.flatMap((query) => {
      changed.delete(query);
      const feed = feedOf(query);
      const { data } = query.state;
      if (!feed || !isOf(feed, data) || isKept(data)) return [];
      return [{ key: query.queryHash, text: writeSnapshot(data, live ? now() : data.fetchedAt) }];
    });
    if (items.length === 0) return;
    let isWritten = false;
    try {
      isWritten = await store.keep(items, version, now());
      keptState.setState({ isFull: !isWritten });
      if (!isWritten) fullUntil = now() + timing.fullMs;
    } finally {
      // Another time, when there is room; of what no page knows any more nothing is held for that.
      if (!isWritten) for (const query of taken) if (cache.get(query.queryHash) === query) changed.add(query);
    }
  };
  const flushQuietly = (): void => void flush().catch(() => undefined);

  const restore = async (query: Query): Promise<void> => {
    const feed = feedOf(query);
    if (!feed || stopped || query.state.data !== undefined) return;
    const found = await store.read(query.queryHash, now());
    if (!found) return;
    const snapshot = readSnapshot(feed, found.text, now());
    if (!snapshot) return store.drop([query.queryHash]);
    // The gateway may have answered meanwhile.
    if (stopped || cache.get(query.queryHash) !== query || query.state.data !== undefined) return;
    // However young it is, whoever comes to look at it asks the gateway: no event mends what this device kept.
    client.setQueryData(query.queryKey, snapshot, { updatedAt: isKept(snapshot) ? 0 : snapshot.fetchedAt });
  };
  const restoreQuietly = (query: Query): void => void restore(query).catch(() => undefined);

  const calm = (query: Query): void => {
    clearTimeout(late.get(query));
    late.delete(query);
  };
  const watchLate = (query: Query): void => {
    if (query.state.data !== undefined || late.has(query)) return;
    late.set(
      query,
      setTimeout(() => {
        late.delete(query);
        // Nobody waits for what was given up meanwhile.
        if (query.state.fetchStatus === 'fetching') restoreQuietly(query);
      }, timing.patienceMs),
    );
  };

  const showOldest = (): void => {
    const ages = cache.findAll({ queryKey: [FEED_KEY], type: 'active' }).flatMap((query) => {
      const feed = feedOf(query);
      const { data } = query.state;
      return feed && isKept(data) && isOf(feed, data) ? [data.fetchedAt] : [];
    });
    const shownSince = ages.length === 0 ? null : Math.min(...ages);
    if (shownSince !== keptState.getState().shownSince) keptState.setState({ shownSince });
  };

  const stopWatching = cache.subscribe((event) => {
    const { type, query } = event;
    if (!feedOf(query)) return;
    if (type === 'removed') {
      calm(query);
      if (keptState.getState().isFull) changed.delete(query);
    }
    if (type === 'updated') {
      const { action } = event;
      if (action.type === 'success') {
        calm(query);
        if (!isKept(query.state.data)) changed.add(query);
      }
      if (action.type === 'fetch') watchLate(query);
      if (action.type === 'failed' || action.type === 'error') {
        // An answer came, if not the one that was hoped for: nothing is late any more.
        calm(query);
        if (query.state.data === undefined && isAway(action.error)) restoreQuietly(query);
      }
    }
    if (type !== 'observerResultsUpdated') showOldest();
  });
  for (const query of cache.findAll({ queryKey: [FEED_KEY] })) {
    if (query.state.data !== undefined) changed.add(query);
    else if (isAway(query.state.error) || isAway(query.state.fetchFailureReason)) restoreQuietly(query);
    else watchLate(query);
  }
  const timer = setInterval(flushQuietly, timing.writeMs);
  // A page that is looked at for a moment is kept too.
  const soon = setTimeout(flushQuietly, timing.writeMs / 5);
  const leave = (): void => {
    if (document.visibilityState === 'hidden') flushQuietly();
  };
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', leave);
  return async () => {
    stopped = true;
    stopWatching();
    clearInterval(timer);
    clearTimeout(soon);
    for (const query of late.keys()) calm(query);
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', leave);
    await flush();
  };
};
