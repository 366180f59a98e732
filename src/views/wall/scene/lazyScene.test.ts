import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyScene } from './lazyScene';

const View = () => null;

describe('a scene whose code comes later', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[WL45] is asked for once, and what has come is not asked for again', async () => {
    const load = vi.fn(() => Promise.resolve(View));
    const { prefetch } = lazyScene(load, () => undefined);
    await Promise.all([prefetch(), prefetch()]);
    vi.advanceTimersByTime(600_000);
    await prefetch();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('[WL45] what did not come is asked for again, but not at once, and no failure leaves its place', async () => {
    const load = vi.fn(() => Promise.reject(new Error('no gateway')));
    const { prefetch } = lazyScene(load, () => undefined);
    await prefetch();
    await prefetch();
    expect(load).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(15_000);
    await prefetch();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
