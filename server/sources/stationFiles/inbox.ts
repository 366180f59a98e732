import { watch, type FSWatcher } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createPass, type PassOptions } from './inboxPass';

export type { ReceivedFile } from './inboxFiles';

export interface InboxOptions extends Omit<PassOptions, 'settleMs' | 'retryMs'> {
  /** A file must lie unchanged for so long before it is read. */
  settleMs?: number;
  pollMs?: number;
  /** Waiting time after a failed delivery: doubles from `first` to `max`. */
  retryMs?: { first: number; max: number };
}

export interface Inbox {
  /** Resolves when the folders exist and scanning has been scheduled. */
  start(): Promise<void>;
  /** One fresh pass now, whatever the backoff; resolves also when delivery failed (it is logged and retried). */
  scan(): Promise<void>;
  /** Resolves when the batch in flight is delivered and archived; later files stay for the next start. */
  stop(): Promise<void>;
}

/**
 * Takes station files from `dir` to `accept`, in name order, at most 200 files or 4 MiB a batch (a bigger file travels
 * alone). Delivery is at least once: `accept` must be idempotent by `sha256`. A file that is refused alone five times for a
 * reason of its own goes to `failedDir`; while the store is down nothing does.
 */
export const createInbox = ({ settleMs = 300, pollMs = 1_000, retryMs = { first: 1_000, max: 30_000 }, ...rest }: InboxOptions): Inbox => {
  const { dir, archiveDir, failedDir, log } = rest;
  const pass = createPass({ ...rest, settleMs, retryMs });
  let started = false;
  let stopped = false;
  let backoffMs = 0;
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Infinity;
  let last: Promise<void> = Promise.resolve();

  const run = async (): Promise<number> => {
    if (stopped) return pollMs;
    try {
      const unsettled = await pass(() => stopped);
      if (backoffMs > 0 && !stopped) {
        log.info('Hộp nhận tệp quan trắc đã hoạt động trở lại.');
        backoffMs = 0;
      }
      return unsettled > 0 ? Math.min(pollMs, settleMs + 5) : pollMs;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (backoffMs === 0) log.warn(`Chưa ghi nhận được tệp quan trắc; các tệp vẫn nằm trong hộp nhận và sẽ được thử lại: ${why}`);
      backoffMs = backoffMs === 0 ? retryMs.first : Math.min(backoffMs * 2, retryMs.max);
      return backoffMs;
    }
  };

  const enqueue = (): Promise<number> => {
    const next = last.then(run);
    last = next.then(() => undefined);
    return next;
  };

  const schedule = (delayMs: number): void => {
    const at = performance.now() + delayMs;
    if (!started || stopped || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Infinity;
      void enqueue().then(schedule);
    }, delayMs);
  };

  const hint = (): void => {
    if (backoffMs === 0) schedule(settleMs);
  };

  const openWatcher = (): FSWatcher | undefined => {
    try {
      return watch(dir, hint).on('error', () => watcher?.close());
    } catch {
      return undefined; // Polling alone is enough.
    }
  };

  return {
    async start() {
      if (started) return;
      for (const folder of [dir, archiveDir, failedDir]) await mkdir(folder, { recursive: true });
      started = true;
      stopped = false;
      watcher = openWatcher();
      schedule(0);
    },
    async scan() {
      await enqueue();
    },
    async stop() {
      stopped = true;
      started = false;
      clearTimeout(timer);
      dueAt = Infinity;
      watcher?.close();
      await last;
    },
  };
};
