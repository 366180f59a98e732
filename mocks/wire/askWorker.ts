import type { Asking, FromWorker, ToWorker, WireAnswer } from './messages';

/** Asks the province in the worker; `ready` rejects, with what went wrong, when it could not be opened. */
export const askWorker = (worker: Worker) => {
  const waiting = new Map<number, (answer: WireAnswer) => void>();
  let next = 0;
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('ready' in data) return resolve();
      if ('failed' in data) return reject(new Error(data.failed));
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const ask = (asking: Asking): Promise<WireAnswer> =>
    new Promise((resolve) => {
      next += 1;
      waiting.set(next, resolve);
      worker.postMessage({ ...asking, id: next } satisfies ToWorker);
    });
  return { ready, ask };
};
export type Ask = ReturnType<typeof askWorker>['ask'];
