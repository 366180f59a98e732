import { keepLooking } from '../store/keepLooking';
import type { Store } from '../store/store';
import { createRowClearing } from './clearRows';
import { createImportQueue } from './importQueue';
import { markInterrupted } from './markInterrupted';
import type { readInThread, ThreadLimits } from './reading/readInThread';
import { createUploadFolder, type UploadTimes } from './uploadFolder';

const LOOK_MS = 60_000;

/** The import door of one gateway: its folder is clean and what other runs left unfinished is marked before it opens, and then once a minute. */
export const openImportDoor = async ({
  store,
  dir,
  now,
  maxBytes,
  limits,
  read,
  isAlone = false,
  lookMs = LOOK_MS,
  keepRowsDays = null,
  times,
  checkSilentMs,
}: {
  store: Store;
  dir: string;
  now: () => Date;
  /** The largest file that is taken, in bytes. */
  maxBytes: number;
  limits?: ThreadLimits;
  /** How a file is read; left out, on a thread of its own. */
  read?: typeof readInThread;
  /** No other program can have this store and this folder open. */
  isAlone?: boolean;
  lookMs?: number;
  times?: UploadTimes;
  checkSilentMs?: number;
  /** How long the rows of a file that has ended are kept, in days; null for ever: a program that only passes by clears nothing away. */
  keepRowsDays?: number | null;
}) => {
  const folder = createUploadFolder(dir, isAlone, times);
  await folder.clean();
  const interrupted = await markInterrupted(store, now, isAlone);
  const queue = createImportQueue({
    store,
    folder,
    now,
    ...(limits ? { limits } : {}),
    ...(read ? { read } : {}),
    ...(checkSilentMs === undefined ? {} : { silentMs: checkSilentMs }),
  });
  queue.wake();
  const clear = keepRowsDays === null ? null : createRowClearing(store, now, keepRowsDays);
  const look = async (): Promise<void> => {
    await folder.clean();
    await markInterrupted(store, now, isAlone);
    await clear?.();
  };
  const looking = keepLooking(look, { everyMs: lookMs, failing: 'Không rà soát được các tệp nhập' });
  const stop = async (): Promise<void> => {
    await looking.stop();
    await queue.stop();
  };
  return { folder, queue, maxBytes, interrupted, stop };
};
export type ImportDoor = Awaited<ReturnType<typeof openImportDoor>>;
