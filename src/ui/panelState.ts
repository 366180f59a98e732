import type { Problem } from '../../contract/problem';

export type PanelState =
  | { kind: 'loading' }
  | { kind: 'empty'; past?: true }
  | { kind: 'error'; problem: Problem | undefined; retry: () => void }
  | { kind: 'stale'; at: number; problem: Problem | undefined; retry: () => void }
  | { kind: 'live'; at: number | undefined }
  | { kind: 'frozen'; asOf: string };

interface FeedLike {
  status: 'loading' | 'error' | 'ready';
  body: unknown;
  asOf: string | null;
  problem: Problem | undefined;
  fetchedAt: number | undefined;
  /** Comes from what this device kept: as old as `fetchedAt`, whatever the link says. */
  isKept?: boolean;
  retry: () => void;
}

/** Which of the panel's states a feed is in; figures that can no longer be renewed are stale, never live. */
export const panelStateOf = (feed: FeedLike, link: { status: string; since: number }, isEmpty: boolean): PanelState => {
  const { problem, retry } = feed;
  // What is not there at a moment of the past never will be: nothing is wrong, and nothing is to be tried again.
  if (feed.body === undefined && feed.asOf !== null && feed.status === 'error' && problem?.status === 404)
    return { kind: 'empty', past: true };
  if (feed.body === undefined) return feed.status === 'error' ? { kind: 'error', problem, retry } : { kind: 'loading' };
  if (feed.asOf !== null) return isEmpty ? { kind: 'empty' } : { kind: 'frozen', asOf: feed.asOf };
  if (feed.isKept) return { kind: 'stale', at: feed.fetchedAt ?? 0, problem, retry };
  // Events kept the figures current until the link was last heard; of a link that is denied none ever came.
  if (link.status === 'lost') return { kind: 'stale', at: Math.max(feed.fetchedAt ?? 0, link.since), problem, retry };
  if (feed.status === 'error' || link.status === 'denied') return { kind: 'stale', at: feed.fetchedAt ?? link.since, problem, retry };
  return isEmpty ? { kind: 'empty' } : { kind: 'live', at: feed.fetchedAt };
};
