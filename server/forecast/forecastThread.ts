import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { FitModels } from '../core/forecast/models';

const reply = z.object({ id: z.int(), paths: z.array(z.nullable(z.array(z.number()))) });
type Paths = z.infer<typeof reply>['paths'];

/**
 * Fits models on a thread of its own, which is started by the first fit; one that ends is started again by the next.
 * A fit rejects where the thread ends under it.
 */
export const createForecastThread = (): { fit: FitModels; close: () => Promise<void> } => {
  const waiting = new Map<number, { resolve: (paths: Paths) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let next = 1;

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./forecastWorker.mjs', import.meta.url), { execArgv: [] });
    made.on('message', (raw: unknown) => {
      const { id, paths } = reply.parse(raw);
      waiting.get(id)?.resolve(paths);
      waiting.delete(id);
      // An idle thread keeps no program alive.
      if (waiting.size === 0) made.unref();
    });
    made.on('error', fail);
    made.on('exit', () => {
      if (worker === made) fail(new Error('forecast thread ended'));
    });
    return made;
  };
  return {
    fit: (jobs) =>
      jobs.length === 0
        ? Promise.resolve([])
        : new Promise((resolve, reject) => {
            worker ??= start();
            const id = next++;
            waiting.set(id, { resolve, reject });
            worker.ref();
            worker.postMessage({ id, jobs });
          }),
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
      fail(new Error('forecast thread closed'));
    },
  };
};
