import type { Query, QueryClient } from '@tanstack/react-query';
import { askedWaitMs } from './errors';
import { backoff, type LinkTiming } from './timing';

interface Job {
  query: Query;
  tries: number;
  /** Waiting or fetching. */
  open: boolean;
  endedAt: number;
  /** The server asked to be left alone until then. */
  notBefore: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Fetches entries anew until it works; what needs it again and again is given longer and longer pauses. */
export const createRepair = (
  client: QueryClient,
  { timing, random, now }: { timing: LinkTiming; random: () => number; now: () => number },
  ended: () => void,
) => {
  const jobs = new Map<string, Job>();

  const run = async (job: Job): Promise<void> => {
    job.timer = undefined;
    try {
      // An answer already on its way is waited for: were it given up each time, under a fast channel none would ever arrive.
      await client.refetchQueries(
        { queryKey: job.query.queryKey, exact: true, type: 'active' },
        { cancelRefetch: false, throwOnError: true },
      );
    } catch (error) {
      job.notBefore = now() + askedWaitMs(error, random);
      if (jobs.get(job.query.queryHash) === job && job.query.isActive()) return plan(job);
    }
    job.open = false;
    job.endedAt = now();
    ended();
  };

  const plan = (job: Job): void => {
    const wait = Math.max(job.tries === 0 ? 0 : backoff(job.tries - 1, timing.retry, timing.retryMax, random), job.notBefore - now());
    job.tries += 1;
    job.timer = setTimeout(() => void run(job), wait);
  };

  return {
    isOpen: (query: Query): boolean => jobs.get(query.queryHash)?.open ?? false,
    /** Has the entry fetched anew; one that is already being seen to is left to it. */
    need: (query: Query): void => {
      const known = jobs.get(query.queryHash);
      if (known?.open) return;
      const calm = !known || known.query !== query || now() - known.endedAt > 2 * timing.retryMax;
      const job: Job = { query, tries: calm ? 0 : known.tries, open: true, endedAt: 0, notBefore: 0, timer: undefined };
      jobs.set(query.queryHash, job);
      plan(job);
    },
    /** The line is back: whoever waits for another attempt makes it soon. */
    hurry: (): void => {
      for (const job of jobs.values()) {
        if (job.timer === undefined) continue;
        clearTimeout(job.timer);
        job.tries = 1;
        job.timer = setTimeout(() => void run(job), Math.max(random() * timing.retry, job.notBefore - now()));
      }
    },
    forget: (query: Query): void => {
      clearTimeout(jobs.get(query.queryHash)?.timer);
      jobs.delete(query.queryHash);
    },
    stop: (): void => {
      for (const { timer } of jobs.values()) clearTimeout(timer);
      jobs.clear();
    },
  };
};
export type Repair = ReturnType<typeof createRepair>;
