import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackedUpFile } from './manifest';

/** What belongs to the running program alone, and what an earlier restore put aside. */
const TRANSIENT = /^(?:ioc\.lock(?:\..*)?|gateway-address\.json|pg\.making|before-restore-.*)$/;

export const isTransient = (name: string): boolean => TRANSIENT.test(name);
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** All files and folders below `dir`, with `/` between, sorted; links are left out. What is transient stays out unless `all`. */
export const listFolder = async (dir: string, { all = false } = {}): Promise<{ files: string[]; folders: string[] }> => {
  const found: { files: string[]; folders: string[] } = { files: [], folders: [] };
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(dir, below), { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const entry of entries) {
      if (!all && isTransient(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile()) found.files.push(path);
      if (!entry.isDirectory()) continue;
      found.folders.push(path);
      await walk(path);
    }
  };
  await walk('');
  return { files: found.files.toSorted(), folders: found.folders.toSorted() };
};

/** Counts and hashes what goes through. */
const measure = () => {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, found: () => ({ size, sha256: hash.digest('hex') }) };
};

/** @returns size and hash of a file; null where it is gone */
export const hashFile = async (path: string): Promise<Omit<BackedUpFile, 'path'> | null> => {
  const { stream, found } = measure();
  try {
    await pipeline(createReadStream(path), stream.resume());
    return found();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** Copies one file to where none is yet. @returns size and hash of the bytes that were copied; null where it went away meanwhile */
export const copyFile = async (from: string, to: string): Promise<Omit<BackedUpFile, 'path'> | null> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const source = createReadStream(from);
  try {
    await new Promise<void>((resolve, reject) => source.once('open', () => resolve()).once('error', reject));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const { stream, found } = measure();
  await pipeline(source, stream, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  return found();
};
