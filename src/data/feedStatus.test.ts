import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { CURSORS_HEADER } from '../../contract/feed';
import { feedQuery } from './feedQuery';
import { feedStatus } from './feedStatus';
import { createLatestStore } from './latestStore';
import { startLiveLink } from './liveLink';
import { createLinkState } from './linkState';

const NO_PORT = {
  subscribe: () => {},
  unsubscribe: () => {},
  listen: () => {},
  unlisten: () => {},
  tell: () => {},
  renew: () => {},
  close: () => {},
};
const good = () =>
  new Response(JSON.stringify({ feed: 'readings', revision: 1, asOf: null, body: { readings: [] } }), {
    headers: { [CURSORS_HEADER]: 'readings@e:1' },
  });
const bad = () => new Response(JSON.stringify({ type: 'about:blank', title: 'Lỗi', status: 500, detail: 'Thử lại.' }), { status: 500 });

/** A view of the readings under a live link that has each failed fetch made anew, and every state the view passed through. */
const openView = (answer: () => Response) => {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: 2, retryDelay: 1_000 } } });
  const stopLink = startLiveLink(client, {
    connect: () => NO_PORT,
    latest: createLatestStore((flush) => flush()),
    state: createLinkState(),
    random: () => 0.5,
  });
  const query = feedQuery(FEEDS.readings, {}, null, { fetch: async () => answer(), timeoutMs: 1_000 });
  const states: string[] = [];
  const stopView = new QueryObserver(client, query).subscribe(({ data, error, errorUpdateCount }) => {
    const state = feedStatus({ hasData: data !== undefined, error, errorUpdateCount });
    if (states.at(-1) !== state) states.push(state);
  });
  const close = () => {
    stopView();
    stopLink();
    client.clear();
  };
  return { states, close };
};

describe('the state of a feed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('once failed stays failed while it is asked for again and again, and recovers by itself', async () => {
    let up = false;
    const { states, close } = openView(() => (up ? good() : bad()));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(states).toEqual(['loading', 'error']);
    up = true;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(states).toEqual(['loading', 'error', 'ready']);
    close();
  });

  it('is loading only until the first failure or the first figures', () => {
    expect(feedStatus({ hasData: false, error: null, errorUpdateCount: 0 })).toBe('loading');
    expect(feedStatus({ hasData: false, error: null, errorUpdateCount: 1 })).toBe('error');
    expect(feedStatus({ hasData: true, error: new Error('later'), errorUpdateCount: 3 })).toBe('ready');
  });
});
