import type { Store } from '../store/store';
import { createImportQueue } from './importQueue';
import { markInterrupted } from './markInterrupted';
import type { ThreadLimits } from './reading/readInThread';
import { createUploadFolder } from './uploadFolder';

/** The import door of one gateway: its folder is clean and what its last run left unfinished is marked before it opens. */
export const openImportDoor = async ({
  store,
  dir,
  now,
  maxBytes,
  limits,
}: {
  store: Store;
  dir: string;
  now: () => Date;
  /** The largest file that is taken, in bytes. */
  maxBytes: number;
  limits?: ThreadLimits;
}) => {
  const folder = createUploadFolder(dir);
  await folder.clean();
  const interrupted = await markInterrupted(store, now);
  const queue = createImportQueue({ store, folder, now, ...(limits ? { limits } : {}) });
  queue.wake();
  return { folder, queue, maxBytes, interrupted, stop: queue.stop };
};
export type ImportDoor = Awaited<ReturnType<typeof openImportDoor>>;
