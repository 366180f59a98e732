import type { Entry } from './entry';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker';

/** Asks the index beside the page, so that no list is too long to type in. */
export interface Finder {
  /** Hands over a list that the worker has not, and asks of it unless the query is empty. An answer comes to the newest question, and to earlier ones where there was time. */
  ask: (entries: readonly Entry[], query: string) => void;
  close: () => void;
}

/** Opens a finder. `failed`: the worker could not be loaded, or broke. */
export const openFinder = (found: (query: string, entries: readonly Entry[]) => void, failed: () => void): Finder => {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module', name: 'search' });
  const say = (message: ToSearchWorker) => worker.postMessage(message);
  let [asked, shown] = [0, 0];
  let given: readonly Entry[] | undefined;
  worker.addEventListener('error', failed);
  worker.addEventListener('message', ({ data }: MessageEvent<FromSearchWorker>) => {
    if (data.ask <= shown) return;
    shown = data.ask;
    found(data.query, data.found);
  });
  return {
    ask: (entries, query) => {
      if (entries !== given) say({ entries });
      given = entries;
      if (query.trim() === '') return;
      asked += 1;
      say({ ask: asked, query });
    },
    close: () => worker.terminate(),
  };
};
