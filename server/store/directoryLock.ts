import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isAlive, processStart } from './processIdentity';

const holder = z.object({ pid: z.int(), startedAt: z._default(z.nullable(z.string()), null) });
type Holder = z.infer<typeof holder>;

const readHolder = (text: string): Holder | null => {
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** A process id is used again after a restart of the machine or of a container, so the start of the process counts too. */
const isHeld = ({ pid, startedAt }: Holder): boolean => {
  if (!isAlive(pid)) return false;
  const now = processStart(pid);
  return startedAt === null || now === null || startedAt === now;
};

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** Puts the lock down whole or not at all: a lock that is read half-written would be taken for a stale one. */
const place = async (path: string, text: string): Promise<boolean> => {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // FAT and some network drives know no hard links.
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
    return await writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      (refused: unknown) => {
        if (hasCode(refused, 'EEXIST')) return false;
        throw refused;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
};

/** Moves a stale lock out of the way; when another program was quicker and what moved is its new lock, gives it back. */
const clearStale = async (path: string, stale: string): Promise<void> => {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readFile(aside, 'utf8');
  if (moved !== stale) await place(path, moved);
  await rm(aside, { force: true });
};

/**
 * Holds `dir` for this process; PGlite has no lock of its own, [ST5]. A lock left by a process that is gone is taken over.
 * @throws Error, in Vietnamese, when a living process holds it.
 */
export const lockDirectory = async (dir: string): Promise<() => Promise<void>> => {
  const path = join(dir, 'ioc.lock');
  const own = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await place(path, own)) {
      return async () => {
        if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true });
      };
    }
    const text = await readFile(path, 'utf8').catch(() => '');
    const found = readHolder(text);
    if (found && isHeld(found)) break;
    await clearStale(path, text);
  }
  throw new Error(
    `Thư mục dữ liệu ${dir} đang được một tiến trình khác sử dụng. Hãy tắt tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
  );
};
