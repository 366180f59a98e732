import { constants, type Dirent, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { writeFileAtomically } from '../atomicFile';
import { moveFile, type Rename } from '../moveFile';
import { sha256 } from '../sha256';
import { vietnamDay } from './vietnamTime';

/** A file as it lay in the inbox; `sha256` is hex and identifies the content. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  receivedAt: Date;
}

/** A file that was set aside unread or untaken; `id` (hex) tells it from others, `head` is how it begins. */
export interface RefusedFile {
  name: string;
  id: string;
  receivedAt: Date;
  head: string;
}

/** Changes whenever the file is written to, replaced or touched. */
export const signatureOf = (stats: Stats): string => [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(':');

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Stats of the path itself (links are not followed); null when nothing is there. */
export const statOrNull = async (path: string): Promise<Stats | null> => {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** What lies in the inbox by name, in name order: plain files, and what can never be taken. Hidden and temporary names are neither. */
export interface Lying {
  files: string[];
  strangers: Dirent[];
}

export const listInbox = async (dir: string): Promise<Lying> => {
  const entries = (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !/^\.|\.(tmp|part)$/i.test(name));
  return {
    files: entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .toSorted(),
    strangers: entries.filter((entry) => !entry.isFile()),
  };
};

/** Reads a file whole; null when it vanished or differs from `signature` before or after the reading. */
export const readUnchanged = async (dir: string, name: string, signature: string, receivedAt: Date): Promise<ReceivedFile | null> => {
  try {
    const handle = await open(join(dir, name), constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      if (signatureOf(await handle.stat()) !== signature) return null;
      const bytes = await handle.readFile();
      if (signatureOf(await handle.stat()) !== signature) return null;
      return { name, bytes, sha256: await sha256(bytes), receivedAt };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const freeName = async (dir: string, name: string, suffix: string): Promise<string> => {
  if ((await statOrNull(join(dir, name))) === null) return name;
  const { name: stem, ext } = parse(name);
  return `${stem}.${suffix}${ext}`;
};

/** Moves a delivered file to `archiveDir/<yyyy-mm-dd>/` (day in Vietnam); a taken name gets a short sha. */
export const archiveFile = async (
  dir: string,
  archiveDir: string,
  file: Omit<ReceivedFile, 'bytes'>,
  renameFile?: Rename,
): Promise<void> => {
  const day = join(archiveDir, vietnamDay(file.receivedAt));
  await mkdir(day, { recursive: true });
  const name = await freeName(day, file.name, file.sha256.slice(0, 8));
  await moveFile(join(dir, file.name), join(day, name), renameFile);
};

/** Sets a file aside in `failedDir` beside a `.reason.txt` that tells people why. */
export const setAside = async (
  dir: string,
  failedDir: string,
  name: string,
  reason: string,
  at: Date,
  renameFile?: Rename,
): Promise<void> => {
  await mkdir(failedDir, { recursive: true });
  const kept = await freeName(failedDir, name, String(at.getTime()));
  await writeFileAtomically(join(failedDir, `${kept}.reason.txt`), `${reason}\n`);
  await moveFile(join(dir, name), join(failedDir, kept), renameFile);
};
