import type { OutboxStore } from './outboxStore';

const LEASE_MS = 30_000;
const LOOK_AGAIN_MS = 250;

/** Runs `work` in one page of the browser at a time; answers false where another held on for longer than `patienceMs`. */
export type OneSender = (work: (renew: () => Promise<boolean>) => Promise<void>, patienceMs: number) => Promise<boolean>;

/** By the browser's own locks: a page that ends lets go of them. */
const byLocks =
  (locks: LockManager, name: string): OneSender =>
  async (work, patienceMs) => {
    try {
      await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, () => work(async () => true));
      return true;
    } catch (error) {
      if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) return false;
      throw error;
    }
  };

/** On a plain http address there are no locks: a lease in the store, which ends by itself. */
const byLease = (store: OutboxStore, page: string, now: () => number): OneSender => {
  let runs = 0;
  return async (work, patienceMs) => {
    // Of two runs of one page, too, one sends at a time.
    runs += 1;
    const holder = `${page}/${runs}`;
    const renew = (): Promise<boolean> => store.takeLease(holder, now(), LEASE_MS);
    const start = now();
    while (!(await renew())) {
      if (now() - start > patienceMs) return false;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    try {
      await work(renew);
    } finally {
      await store.leaveLease(holder);
    }
    return true;
  };
};

export const createOneSender = (
  store: OutboxStore,
  { person, holder, locks, now }: { person: string; holder: string; locks: LockManager | undefined; now: () => number },
): OneSender => (locks ? byLocks(locks, `ioc-outbox-${person}`) : byLease(store, holder, now));
