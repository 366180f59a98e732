import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLinkState } from './linkState';
import { showStatus, statusOf } from './linkStatus';
import type { Channel } from './liveChannel';
import type { LiveEntry } from './liveEntries';

const keyOf = (channels: string[]): readonly unknown[] => channels;
const entry = (hasData: boolean, ...channels: string[]): LiveEntry => ({
  query: new QueryClient().getQueryCache().build(new QueryClient(), { queryKey: keyOf(channels) }),
  feed: { channels, adopt: () => {}, position: () => undefined, take: () => ({ outcome: 'ignored' }) },
  hasData,
  position: () => undefined,
  take: () => 'ignored',
});
const channelsIn = (phases: Record<string, ReturnType<Channel['phase']>>): Map<string, Channel> =>
  new Map(
    Object.entries(phases).map(([topic, phase]) => [
      topic,
      { phase: () => phase, settle: () => {}, repairAll: () => {}, down: () => {}, push: () => {}, beat: () => {}, close: () => {} },
    ]),
  );

describe('the status of the link', () => {
  it('is live only when every channel of what is on screen is confirmed', () => {
    const screen = [entry(true, 'a'), entry(true, 'b', 'c')];
    expect(statusOf('up', screen, channelsIn({ a: 'in', b: 'in', c: 'in' }))).toBe('live');
    expect(statusOf('up', screen, channelsIn({ a: 'in', b: 'in', c: 'asking' }))).toBe('connecting');
    expect(statusOf('up', screen, channelsIn({ a: 'in', b: 'in' }))).toBe('connecting');
    expect(statusOf('up', [], channelsIn({}))).toBe('live');
  });
  it('is not live while a view has nothing to show yet', () =>
    expect(statusOf('up', [entry(true, 'a'), entry(false, 'b')], channelsIn({ a: 'in', b: 'in' }))).toBe('connecting'));
  it('[AC1] says that a channel is denied, whatever the others do', () =>
    expect(statusOf('up', [entry(true, 'a'), entry(true, 'b')], channelsIn({ a: 'denied', b: 'asking' }))).toBe('denied'));
  it('is lost when the line is down, and connecting before the first line', () => {
    expect(statusOf('down', [entry(true, 'a')], channelsIn({ a: 'in' }))).toBe('lost');
    expect(statusOf('new', [], channelsIn({}))).toBe('connecting');
  });
});

describe('what is shown of the status', () => {
  beforeEach(() => vi.useFakeTimers({ now: 10_000 }));
  afterEach(() => vi.useRealTimers());
  const open = () => {
    const state = createLinkState(Date.now);
    return { state, show: showStatus(state, 1_000, Date.now) };
  };

  it('does not blink when another channel is joined within the grace', () => {
    const { state, show } = open();
    show.show('live', 0);
    vi.advanceTimersByTime(5_000);
    show.show('connecting', 0);
    vi.advanceTimersByTime(999);
    show.show('live', 0);
    vi.advanceTimersByTime(5_000);
    expect(state.getState()).toEqual({ status: 'live', since: 10_000 });
  });
  it('says connecting when joining takes longer, though it is told again and again', () => {
    const { state, show } = open();
    show.show('live', 0);
    for (let told = 0; told < 4; told += 1) {
      show.show('connecting', 0);
      vi.advanceTimersByTime(300);
    }
    expect(state.getState()).toEqual({ status: 'connecting', since: 11_000 });
  });
  it('[LV8] says at once that the link is lost, since it was last heard', () => {
    const { state, show } = open();
    show.show('live', 0);
    vi.advanceTimersByTime(20_000);
    show.show('lost', 17_000);
    expect(state.getState()).toEqual({ status: 'lost', since: 17_000 });
    vi.advanceTimersByTime(20_000);
    show.show('lost', 17_500);
    expect(state.getState()).toEqual({ status: 'lost', since: 17_000 });
  });
  it('forgets a grace that was running when it is stopped', () => {
    const { state, show } = open();
    show.show('live', 0);
    show.show('connecting', 0);
    show.stop();
    vi.advanceTimersByTime(5_000);
    expect(state.getState().status).toBe('live');
  });
});
