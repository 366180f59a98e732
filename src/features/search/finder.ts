import type { Entry } from './entry';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker';

/** Asks the index beside the page, so that no list is too long to type in. */
export interface Finder {
  /** Hands over a list that the worker has not, and asks of it unless the query is empty. Only the newest question is answered. */
  ask: (entries: readonly Entry[], query: string) => void;
  close: () => void;
}

/** Opens a finder. `failed`: the worker could not be loaded, or broke. */
export const openFinder = (found: (query: string, entries: readonly Entry[]) => void, failed: () => void): Finder => {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module', name: 'search' });
  const say = (message: ToSearchWorker) => worker.postMessage(message);
  let newest = { ask: 0, query: '' };
  let given: readonly Entry[] | undefined;
  worker.addEventListener('error', failed);
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.ask === newest.ask) found(newest.query, data.found);
  });
  return {
    ask: (entries, query) => {
      if (entries !== given) say({ entries });
      given = entries;
      if (query.trim() === '') return;
      newest = { ask: newest.ask + 1, query };
      say(newest);
    },
    close: () => worker.terminate(),
  };
};
