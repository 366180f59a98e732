import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFetchWatch, type Fetching } from './fetchWatch';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A worker on its way, whose state is set by hand. */
const aWorker = () => {
  const heard: (() => void)[] = [];
  const worker = {
    state: 'installing' as ServiceWorkerState,
    addEventListener: (_: 'statechange', listener: () => void) => void heard.push(listener),
  };
  return {
    worker,
    becomes: (state: ServiceWorkerState): void => {
      worker.state = state;
      for (const each of heard) each();
    },
  };
};
const look = (fetching: Fetching): { said: boolean | null } => {
  const seen: { said: boolean | null } = { said: null };
  void createFetchWatch(fetching)().then((said) => (seen.said = said));
  return seen;
};

it.each(['installed', 'activated', 'redundant'] as const)(
  '[OF3] a newer version is told of once its worker is %s, and not while it is on its way',
  async (state) => {
    const { worker, becomes } = aWorker();
    const seen = look({ update: async () => undefined, installing: worker });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.said).toBeNull();
    becomes(state);
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.said).toBe(true);
  },
);

it('[OF3] is not told of while nothing was fetched, nor kept from a device that will never have it', async () => {
  let isAway = true;
  const update = async (): Promise<void> => {
    if (isAway) throw new TypeError('away');
  };
  const isFetched = createFetchWatch({ update, installing: null });
  expect([await isFetched(), await isFetched()]).toEqual([false, true]);
  isAway = false;
  expect(await isFetched()).toBe(true);
  isAway = true;
  expect(await isFetched()).toBe(false);
  const { worker } = aWorker();
  const seen = look({ update: async () => undefined, installing: worker });
  await vi.advanceTimersByTimeAsync(600_001);
  expect(seen.said).toBe(true);
});
