import { join } from 'node:path';
import type { Rename } from '../moveFile';
import { sha256 as hashOf } from '../sha256';
import type { Taken } from './delivery';
import { archiveFile, setAside, signatureOf, statOrNull, type ReceivedFile, type RefusedFile } from './inboxFiles';
import { SET_ASIDE } from './parse';
import { ATTEMPTS, type Blame } from './suspects';

export interface InboxLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface LeavingOptions {
  dir: string;
  archiveDir: string;
  failedDir: string;
  clock: () => Date;
  log: InboxLog;
  /** Makes a file that is set aside visible to people; must be idempotent by `id`. */
  refuse?: (file: RefusedFile, reason: string) => Promise<void>;
  blameOf?: (error: unknown) => Blame;
  rename?: Rename;
}

const HEAD_BYTES = 2_000;
const TOO_BIG = `${SET_ASIDE} vì lớn hơn 8 MiB nên hệ thống không đọc. Hãy kiểm tra bộ truyền dữ liệu của trạm, chia thành các tệp nhỏ hơn 1 MiB rồi gửi lại.`;

export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The two ways out of the inbox, the archive and the failed folder; a move that fails is warned of once and tried again. */
export const createLeaving = ({ dir, archiveDir, failedDir, clock, log, refuse, blameOf, rename }: LeavingOptions) => {
  /** Accepted but not moved (the archive was not writable): moved again, not accepted again. */
  const delivered = new Map<string, { file: Omit<ReceivedFile, 'bytes'>; signature: string }>();
  const troubled = new Set<string>();

  const guarded = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      troubled.delete(name);
    } catch (error) {
      // One line for one cause: a full disk must not write a line for each of ten thousand files.
      if (troubled.size === 0) log.warn(`Chưa chuyển được tệp ${name} ra khỏi hộp nhận, sẽ thử lại: ${said(error)}`);
      troubled.add(name);
    }
  };

  const archive = async ({ name, sha256, receivedAt }: Omit<ReceivedFile, 'bytes'>, signature: string): Promise<void> => {
    const file = { name, sha256, receivedAt };
    delivered.set(name, { file, signature });
    await guarded(name, async () => {
      const stats = await statOrNull(join(dir, name));
      if (stats && signatureOf(stats) === signature) await archiveFile(dir, archiveDir, file, rename);
      delivered.delete(name);
    });
  };

  const refuseVisibly = async (file: RefusedFile, reason: string): Promise<void> => {
    try {
      await refuse?.(file, reason);
    } catch (error) {
      if (blameOf?.(error) === 'store') throw error;
      log.warn(`Không ghi được vào sổ từ chối việc để riêng tệp ${file.name}: ${said(error)}`);
    }
    await guarded(file.name, () => setAside(dir, failedDir, file.name, reason, clock(), rename));
    log.warn(`Đã để riêng tệp ${file.name} trong ${failedDir}: ${reason}`);
  };

  return {
    guarded,
    archive: ({ file, signature }: Taken) => archive(file, signature),
    /** Archives what was accepted earlier in this very form; false when there is no such thing. */
    archiveAgain: async (name: string, signature: string): Promise<boolean> => {
      const earlier = delivered.get(name);
      if (earlier?.signature !== signature) return false;
      await archive(earlier.file, signature);
      return true;
    },
    setPoisonAside: ({ file: { name, bytes, sha256, receivedAt } }: Taken, error: unknown): Promise<void> =>
      refuseVisibly(
        { name, id: sha256, receivedAt, head: new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)) },
        `${SET_ASIDE} sau ${ATTEMPTS} lần thử nhận không được (${said(error)}). Hãy kiểm tra nội dung tệp rồi gửi lại; nếu tệp đúng, hãy báo người quản trị hệ thống.`,
      ),
    setGiantAside: async (name: string, signature: string): Promise<void> =>
      refuseVisibly({ name, id: await hashOf(`${name}\0${signature}`), receivedAt: clock(), head: '' }, TOO_BIG),
    keep: (names: ReadonlySet<string>): void => {
      for (const known of [delivered, troubled]) for (const name of known.keys()) if (!names.has(name)) known.delete(name);
    },
  };
};
