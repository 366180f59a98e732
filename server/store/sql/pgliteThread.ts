import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';

const bytes = z.instanceof(Uint8Array);

export interface Answer {
  rows: unknown[];
  affected: number;
}
interface Reply {
  id?: number;
  ready?: boolean;
  rows?: unknown[];
  affected?: number;
  error?: string;
  /** SQLSTATE, as pg gives it. */
  code?: string;
}

/** As the SQLSTATE of a lost connection: what asks may try again, at another time. */
const ended = (cause: string): Error => Object.assign(new Error(`database thread ended: ${cause}`), { code: '08006' });

/**
 * The embedded database on a thread of its own (it blocks the thread it runs on), asked one statement at a time.
 * `template`: path of a tar to begin with, where `dataDir` holds no database yet. `onLost` hears, once, that the thread that
 * was open has ended without having been told to.
 */
export const openPgliteThread = async (
  dataDir: string | null,
  { template = null, onLost = () => undefined }: { template?: string | null; onLost?: (error: Error) => void } = {},
) => {
  const worker = new Worker(new URL('./pgliteWorker.mjs', import.meta.url), {
    workerData: { dataDir, template },
    execArgv: [],
  });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let next = 1;
  let dead: Error | null = null;
  let isOpen = false;
  const exited = once(worker, 'exit').catch(() => undefined);

  const ready = new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      if (dead) return;
      dead = error;
      if (isOpen) onLost(error);
      for (const { reject: rejectOne } of waiting.values()) rejectOne(error);
      waiting.clear();
      reject(error);
    };
    worker.on('message', (reply: Reply) => {
      if (reply.ready) {
        isOpen = true;
        return resolve();
      }
      const entry = waiting.get(reply.id ?? 0);
      waiting.delete(reply.id ?? 0);
      if (reply.error !== undefined) entry?.reject(Object.assign(new Error(reply.error), { code: reply.code }));
      else entry?.resolve({ rows: reply.rows ?? [], affected: reply.affected ?? 0 });
    });
    worker.on('error', (error: unknown) => fail(isOpen || !(error instanceof Error) ? ended(String(error)) : error));
    worker.on('exit', (code) => fail(ended(`code ${code}`)));
  });
  // Not before the thread has let go of its files.
  await ready.catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });

  const ask = (message: { ask: 'query' | 'dump' | 'close'; sql?: string; params?: readonly unknown[] }) =>
    new Promise<Answer>((resolve, reject) => {
      if (dead) return reject(dead);
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...message });
    });

  return {
    query: (sql: string, params: readonly unknown[]) => ask({ ask: 'query', sql, params }),
    /** All files of the database as a tar. */
    dump: async (): Promise<Uint8Array> => bytes.parse((await ask({ ask: 'dump' })).rows[0]),
    close: async () => {
      if (dead) return;
      isOpen = false;
      await ask({ ask: 'close' });
      await exited;
    },
  };
};
export type PgliteThread = Awaited<ReturnType<typeof openPgliteThread>>;
