import { join } from 'node:path';
import { createDelivery, type Taken } from './delivery';
import { listInbox, readUnchanged, signatureOf, statOrNull, type ReceivedFile } from './inboxFiles';
import { createLeaving, said, type LeavingOptions } from './leaving';
import { createSettling } from './settling';
import { createStrangers } from './strangers';
import { createSuspects } from './suspects';

export interface PassOptions extends LeavingOptions {
  accept: (files: ReceivedFile[]) => Promise<void>;
  settleMs: number;
  retryMs: { first: number; max: number };
}

const BATCH_FILES = 200;
const BATCH_BYTES = 4 * 1_048_576;
const MAX_FILE_BYTES = 8 * 1_048_576;

/**
 * One walk through the inbox in name order, one open file at a time. A file leaves only after `accept` resolved for
 * it, and only if it was not written to since; one that failed alone goes last. Rejects when the folder cannot be listed
 * or the store is down.
 */
export const createPass = (options: PassOptions) => {
  const { dir, accept, clock, log, blameOf = () => 'unknown' as const } = options;
  const settling = createSettling(options.settleMs);
  const suspects = createSuspects(options.retryMs);
  const leaving = createLeaving(options);
  const tellStrangers = createStrangers(log.warn);

  const read = async (name: string, signature: string): Promise<Taken | null> => {
    let taken: Taken | null = null;
    await leaving.guarded(name, async () => {
      const file = await readUnchanged(dir, name, signature, clock());
      if (file) taken = { file, signature };
    });
    return taken;
  };

  /** Returns how many files were left because they are still being written. */
  return async (isStopped: () => boolean): Promise<number> => {
    const { files: names, strangers } = await listInbox(dir);
    tellStrangers(strangers);
    const present = new Set(names);
    for (const memory of [settling, suspects, leaving]) memory.keep(present);
    const delivery = createDelivery({
      accept,
      blameOf,
      suspects,
      onTaken: leaving.archive,
      onPoison: leaving.setPoisonAside,
      onSuspect: ({ file }, error) => log.warn(`Chưa nhận được riêng tệp ${file.name}, sẽ thử lại: ${said(error)}`),
    });

    let unsettled = 0;
    let batchBytes = 0;
    let batch: Taken[] = [];
    const late: { name: string; signature: string }[] = [];
    const flush = async (): Promise<void> => {
      const full = batch;
      [batch, batchBytes] = [[], 0];
      if (full.length > 0) await delivery.together(full);
    };

    for (const name of names) {
      if (isStopped()) return unsettled;
      const stats = await statOrNull(join(dir, name)).catch(() => null);
      if (!stats?.isFile()) continue;
      const signature = signatureOf(stats);
      if (await leaving.archiveAgain(name, signature)) continue;
      if (!settling.isSettled(name, stats)) {
        unsettled += 1;
        continue;
      }
      if (stats.size > MAX_FILE_BYTES) {
        await leaving.setGiantAside(name, signature);
        continue;
      }
      if (suspects.has(name, signature)) {
        if (suspects.isDue(name)) late.push({ name, signature });
        continue;
      }
      if (batch.length >= BATCH_FILES || batchBytes + stats.size > BATCH_BYTES) {
        await flush();
        if (isStopped()) return unsettled;
      }
      const taken = await read(name, signature);
      if (taken) batch.push(taken);
      else unsettled += 1;
      batchBytes += taken?.file.bytes.byteLength ?? 0;
    }
    if (!isStopped()) await flush();
    for (const { name, signature } of late) {
      if (isStopped()) return unsettled;
      const taken = await read(name, signature);
      if (taken) await delivery.alone(taken);
    }
    return unsettled;
  };
};
