import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatestStore } from './latestStore';
import { createLinkState } from './linkState';
import { startLiveLink } from './liveLink';
import type { PortEvents } from './socketPort';
import { LINK_TIMING } from './timing';

const BEAT = { at: '2026-01-01T00:00:00Z', heads: [] };

/** A link over a line that is up and that the test speaks on. */
const open = () => {
  let events: PortEvents | undefined;
  const renew = vi.fn<() => void>();
  const stop = startLiveLink(new QueryClient(), {
    latest: createLatestStore((flush) => flush()),
    state: createLinkState(),
    connect: (_url, told) => {
      events = told;
      return { subscribe: () => {}, unsubscribe: () => {}, listen: () => {}, unlisten: () => {}, tell: () => {}, renew, close: () => {} };
    },
  });
  events?.up();
  return { renew, stop, beat: () => events?.heartbeat(BEAT) };
};

describe('the watch over the line', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1e9 }));
  afterEach(() => vi.useRealTimers());

  it('[LV8] gives up a line that has been silent for 12 s, and only then', () => {
    const { renew, stop } = open();
    vi.advanceTimersByTime(LINK_TIMING.silence);
    expect(renew).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2 * LINK_TIMING.watch);
    expect(renew).toHaveBeenCalledOnce();
    stop();
  });

  it('[LV8] keeps a line whose messages wait behind a busy thread', () => {
    const { renew, stop, beat } = open();
    // The thread was busy for longer than the silence allowed: its timers run first, then what came meanwhile is heard.
    vi.setSystemTime(Date.now() + 2 * LINK_TIMING.silence);
    vi.advanceTimersToNextTimer();
    beat();
    vi.advanceTimersByTime(LINK_TIMING.watch);
    expect(renew).not.toHaveBeenCalled();
    stop();
  });
});
