import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../../contract/problem';
import { hasEnded, isOfThisMachine, thisProcess } from './thisProcess';

export class TooLarge extends Error {}
/** `silent`: nothing has come for `silentMs`; `slow`: the whole has not come in `wholeMs`. */
export class TooSlow extends Error {
  constructor(readonly why: 'silent' | 'slow') {
    super(`the sender is ${why}`);
  }
}
/** How long a sender may be silent, and how long a file may take, in milliseconds. */
export interface UploadTimes {
  silentMs: number;
  wholeMs: number;
}
export const UPLOAD_TIMES: UploadTimes = { silentMs: 60_000, wholeMs: 30 * 60_000 };

export interface Received {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

const UNWRITTEN =
  'Máy chủ không lưu được tệp xuống ổ đĩa (có thể ổ đĩa đã đầy) nên chưa nhận tệp. Hãy báo đơn vị vận hành kiểm tra ổ đĩa, sau đó gửi lại.';

/** Lets bytes through, counted and hashed; ends with TooLarge at the first beyond `limit`, and with TooSlow where they stay away. */
const countBytes = (limit: number, { silentMs, wholeMs }: UploadTimes) => {
  const hash = createHash('sha256');
  let size = 0;
  const late = (why: TooSlow['why']) => (): void => void stream.destroy(new TooSlow(why));
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      silent.refresh();
      if (size > limit) return done(new TooLarge('the file is larger than is taken'));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const silent = setTimeout(late('silent'), silentMs);
  const whole = setTimeout(late('slow'), wholeMs);
  stream.once('close', () => {
    clearTimeout(silent);
    clearTimeout(whole);
  });
  return { stream, found: () => ({ size, sha256: hash.digest('hex') }) };
};

/** The name of a program that no folder of files objects to; what it left behind is known by it. */
const ownMark = (): string => Buffer.from(JSON.stringify(thisProcess())).toString('base64url');
/** Of a program on another machine nobody can tell whether it lives; no file waits so long for its check. */
const ORPHAN_MS = 24 * 3_600_000;
const programOf = (name: string): unknown => {
  try {
    return JSON.parse(Buffer.from(name.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};
const isOrphan = async (dir: string, name: string, isAlone: boolean): Promise<boolean> => {
  const program = programOf(name);
  if (hasEnded(program, isAlone)) return true;
  if (isOfThisMachine(program)) return false;
  const found = await stat(join(dir, name)).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ORPHAN_MS;
};

/** Where files lie between their arrival and the end of their check: a folder of the gateway's own; `isAlone`: no other program uses it. */
export const createUploadFolder = (dir: string, isAlone = false, times: UploadTimes = UPLOAD_TIMES) => {
  const mark = ownMark();
  const pathOf = (id: string): string => join(dir, `${id}.${mark}`);
  const held = new Set<string>();
  return {
    /** Makes the folder, and removes what programs that ended have left in it. */
    clean: async (): Promise<void> => {
      await mkdir(dir, { recursive: true });
      for (const name of await readdir(dir)) if (await isOrphan(dir, name, isAlone)) await rm(join(dir, name), { force: true });
    },
    pathOf,
    /** Writes a body to the disk piece by piece, with its hash; never more than `limit` bytes of it. @throws TooLarge, TooSlow, and ProblemError where the disk does not take it */
    receive: async (body: Readable, limit: number): Promise<Received> => {
      // Under a name of its own: what waits to be read under the same id is not touched.
      const path = pathOf(randomUUID());
      const counted = countBytes(limit, times);
      const file = createWriteStream(path, { flags: 'wx' });
      let unsent: Error | null = null;
      // Not part of the pipeline, which would end it: its connection has yet to carry the answer.
      finished(body, { writable: false }, (error) => {
        if (!error) return;
        unsent = error;
        counted.stream.destroy(error);
      });
      try {
        body.pipe(counted.stream);
        await pipeline(counted.stream, file);
        return { path, ...counted.found() };
      } catch (error) {
        body.unpipe(counted.stream);
        // A file that is still being opened would come to be after it was removed.
        if (!file.closed) await new Promise<void>((resolve) => file.once('close', () => resolve()));
        await rm(path, { force: true });
        if (error instanceof TooLarge || error instanceof TooSlow || error === unsent) throw error;
        console.error(error);
        throw new ProblemError('unavailable', UNWRITTEN);
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
