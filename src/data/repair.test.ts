import { QueryClient, QueryObserver, type Query } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FeedError } from './errors';
import { createRepair } from './repair';
import { LINK_TIMING } from './timing';

/** A view whose fetches are counted with their moments, and answered as `answer` says. */
const openView = (answer: () => Promise<unknown>) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: Infinity } } });
  const asked: number[] = [];
  const options = {
    queryKey: ['feed', 'x'],
    queryFn: () => {
      asked.push(Date.now());
      return answer();
    },
    initialData: 'first',
  };
  const leave = new QueryObserver(client, options).subscribe(() => {});
  const query = client.getQueryCache().find({ queryKey: options.queryKey });
  if (!query) throw new Error('no query');
  const ended = vi.fn<() => void>();
  const repair = createRepair(client, { timing: LINK_TIMING, random: () => 0.5, now: Date.now }, ended);
  return { client, asked, leave, query: query satisfies Query, repair, ended };
};

describe('repair', () => {
  beforeEach(() => vi.useFakeTimers({ now: 0 }));
  afterEach(() => vi.useRealTimers());

  it('fetches at once, and once, however many say that it is needed', async () => {
    const { asked, query, repair, ended } = openView(async () => 'new');
    for (let told = 0; told < 5; told += 1) repair.need(query);
    expect(repair.isOpen(query)).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([0]);
    expect(query.state.data).toBe('new');
    expect(repair.isOpen(query)).toBe(false);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('goes on until it works, in longer and longer pauses up to the longest', async () => {
    let works = false;
    const { asked, query, repair } = openView(async () => {
      if (!works) throw new Error('down');
      return 'new';
    });
    repair.need(query);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.slice(0, 6)).toEqual([0, 1_000, 3_000, 7_000, 15_000, 30_000]);
    works = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(query.state.data).toBe('new');
    expect(repair.isOpen(query)).toBe(false);
  });

  it('[SC3] leaves the server alone as long as it asks, also when the line is back', async () => {
    const shown = { type: 'urn:ioc:problem:too-many', title: 'x', status: 429, detail: 'Hãy chờ' };
    const { asked, query, repair } = openView(() => Promise.reject(new FeedError(shown, 40_000)));
    repair.need(query);
    await vi.advanceTimersByTimeAsync(20_000);
    repair.hurry();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(asked).toEqual([0, 45_000, 90_000]);
  });

  it('tries soon again when the line is back', async () => {
    const { asked, query, repair } = openView(() => Promise.reject(new Error('down')));
    repair.need(query);
    await vi.advanceTimersByTimeAsync(8_000);
    repair.hurry();
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toEqual([0, 1_000, 3_000, 7_000, 8_500]);
  });

  it('waits before it mends again what was mended a moment ago', async () => {
    const { asked, query, repair } = openView(async () => 'new');
    repair.need(query);
    await vi.advanceTimersByTimeAsync(10);
    repair.need(query);
    await vi.advanceTimersByTimeAsync(900);
    expect(asked).toEqual([0]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2 * LINK_TIMING.retryMax + 1);
    repair.need(query);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(3);
  });

  it('gives up what nobody looks at any more, and all of it when it is stopped', async () => {
    const { asked, leave, query, repair, ended } = openView(() => Promise.reject(new Error('down')));
    repair.need(query);
    await vi.advanceTimersByTimeAsync(10);
    leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([0]);
    expect(ended).toHaveBeenCalledOnce();
    const other = openView(() => Promise.reject(new Error('down')));
    other.repair.need(other.query);
    await vi.advanceTimersByTimeAsync(10);
    other.repair.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(other.asked).toHaveLength(1);
  });
});
