import type { Entry } from './entry';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker';

/** Asks the index beside the page, so that no list is too long to type in. */
export interface Finder {
  load: (entries: readonly Entry[]) => void;
  /** Only the newest question is answered; `found` is called once the worker has it. */
  ask: (query: string) => void;
  close: () => void;
}

/** Opens a finder. `failed`: the worker could not be loaded, or broke. */
export const openFinder = (found: (query: string, entries: readonly Entry[]) => void, failed: () => void): Finder => {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module', name: 'search' });
  const say = (message: ToSearchWorker) => worker.postMessage(message);
  let newest = { ask: 0, query: '' };
  worker.addEventListener('error', failed);
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.ask === newest.ask) found(newest.query, data.found);
  });
  return {
    load: (entries) => say({ entries }),
    ask: (query) => {
      newest = { ask: newest.ask + 1, query };
      say(newest);
    },
    close: () => worker.terminate(),
  };
};
