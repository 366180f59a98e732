import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { hasEnded, thisProcess } from './thisProcess';

export class TooLarge extends Error {}

export interface Received {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** The name of a program that no folder of files objects to; what it left behind is known by it. */
const ownMark = (): string => Buffer.from(JSON.stringify(thisProcess())).toString('base64url');
const isOrphan = (name: string): boolean => {
  try {
    return hasEnded(JSON.parse(Buffer.from(name.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return true;
  }
};

/** Where files lie between their arrival and the end of their check: a folder of the gateway's own. */
export const createUploadFolder = (dir: string) => {
  const mark = ownMark();
  const pathOf = (id: string): string => join(dir, `${id}.${mark}`);
  const held = new Set<string>();
  return {
    /** Makes the folder, and removes what programs that ended have left in it. */
    clean: async (): Promise<void> => {
      await mkdir(dir, { recursive: true });
      for (const name of await readdir(dir)) if (isOrphan(name)) await rm(join(dir, name), { force: true });
    },
    pathOf,
    /** Writes a body to the disk piece by piece, with its hash; never more than `limit` bytes of it. @throws TooLarge */
    receive: async (body: Readable, limit: number): Promise<Received> => {
      // Under a name of its own: what waits to be read under the same id is not touched.
      const path = pathOf(randomUUID());
      const hash = createHash('sha256');
      const file = createWriteStream(path, { flags: 'wx' });
      let size = 0;
      try {
        // Left whole when it is too long: its connection has yet to carry the answer.
        for await (const chunk of body.iterator({ destroyOnReturn: false })) {
          if (!Buffer.isBuffer(chunk)) throw new TypeError('bytes expected');
          size += chunk.length;
          if (size > limit) throw new TooLarge('the file is larger than is taken');
          hash.update(chunk);
          if (!file.write(chunk)) await once(file, 'drain');
        }
        file.end();
        await once(file, 'finish');
        return { path, size, sha256: hash.digest('hex') };
      } catch (error) {
        file.destroy();
        await rm(path, { force: true });
        throw error;
      }
    },
    /** The file is to be registered under this id: it is kept until it is removed. */
    keep: async ({ path }: Received, id: string): Promise<void> => {
      await rename(path, pathOf(id));
      held.add(id);
    },
    discard: ({ path }: Received): Promise<void> => rm(path, { force: true }),
    held: (): string[] => [...held],
    remove: async (id: string): Promise<void> => {
      held.delete(id);
      await rm(pathOf(id), { force: true });
    },
  };
};
export type UploadFolder = ReturnType<typeof createUploadFolder>;
