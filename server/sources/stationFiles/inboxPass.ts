import { join } from 'node:path';
import { archiveFile, listCandidates, readUnchanged, setAside, signatureOf, statOrNull, type ReceivedFile } from './inboxFiles';
import { createSettling } from './settling';

export interface InboxLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface PassOptions {
  dir: string;
  archiveDir: string;
  failedDir: string;
  accept: (files: ReceivedFile[]) => Promise<void>;
  clock: () => Date;
  settleMs: number;
  log: InboxLog;
}

const BATCH_FILES = 200;
const BATCH_BYTES = 4 * 1_048_576;
const MAX_FILE_BYTES = 8 * 1_048_576;
const TOO_BIG =
  'Tệp lớn hơn 8 MiB nên hệ thống không đọc. Hãy kiểm tra bộ truyền dữ liệu của trạm, chia thành các tệp nhỏ hơn 1 MiB rồi gửi lại.';

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Taken {
  file: ReceivedFile;
  signature: string;
}

/**
 * One walk through the inbox in name order, one open file at a time. A file leaves only after `accept` resolved for
 * its batch, and only if it was not written to since. Rejects when the folder cannot be listed or `accept` rejects.
 */
export const createPass = (options: PassOptions) => {
  const { dir, archiveDir, failedDir, accept, clock, log } = options;
  const settling = createSettling(options.settleMs);
  /** Accepted but not moved (the archive was not writable): moved again, not accepted again. */
  const delivered = new Map<string, { file: Omit<ReceivedFile, 'bytes'>; signature: string }>();
  const troubled = new Set<string>();

  const guarded = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      troubled.delete(name);
    } catch (error) {
      if (!troubled.has(name)) log.warn(`Chưa xử lý được tệp ${name}, sẽ thử lại: ${said(error)}`);
      troubled.add(name);
    }
  };

  const archive = async ({ name, sha256, receivedAt }: Omit<ReceivedFile, 'bytes'>, signature: string): Promise<void> => {
    const file = { name, sha256, receivedAt };
    delivered.set(name, { file, signature });
    await guarded(name, async () => {
      const stats = await statOrNull(join(dir, name));
      if (stats && signatureOf(stats) === signature) await archiveFile(dir, archiveDir, file);
      delivered.delete(name);
    });
  };

  const flush = async (batch: Taken[]): Promise<void> => {
    const taken = batch.splice(0);
    if (taken.length === 0) return;
    await accept(taken.map(({ file }) => file));
    for (const { file, signature } of taken) await archive(file, signature);
  };

  /** Returns how many files were left because they are still being written. */
  return async (isStopped: () => boolean): Promise<number> => {
    const names = await listCandidates(dir);
    const present = new Set(names);
    settling.keep(present);
    for (const known of [delivered, troubled]) for (const name of known.keys()) if (!present.has(name)) known.delete(name);

    let unsettled = 0;
    let batchBytes = 0;
    const batch: Taken[] = [];
    for (const name of names) {
      if (isStopped()) return unsettled;
      const stats = await statOrNull(join(dir, name)).catch(() => null);
      if (!stats?.isFile()) continue;
      const signature = signatureOf(stats);
      const earlier = delivered.get(name);
      if (earlier?.signature === signature) {
        await archive(earlier.file, signature);
        continue;
      }
      if (!settling.isSettled(name, stats)) {
        unsettled += 1;
        continue;
      }
      if (stats.size > MAX_FILE_BYTES) {
        await guarded(name, () => setAside(dir, failedDir, name, TOO_BIG, clock()));
        continue;
      }
      if (batch.length >= BATCH_FILES || batchBytes + stats.size > BATCH_BYTES) {
        await flush(batch);
        batchBytes = 0;
        if (isStopped()) return unsettled;
      }
      await guarded(name, async () => {
        const file = await readUnchanged(dir, name, signature, clock());
        if (file) batch.push({ file, signature });
        else unsettled += 1;
      });
      batchBytes = batch.reduce((sum, { file }) => sum + file.bytes.byteLength, 0);
    }
    if (!isStopped()) await flush(batch);
    return unsettled;
  };
};
