import type { Entry } from './entry';
import { createSearchIndex } from './searchIndex';

/** What the page says to the worker: a new list, or a question about the newest one. */
export type ToSearchWorker = { entries: readonly Entry[] } | { ask: number; query: string };
export interface FromSearchWorker {
  ask: number;
  found: Entry[];
}

let search: ReturnType<typeof createSearchIndex> = () => [];

globalThis.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  if ('entries' in data) {
    search = createSearchIndex(data.entries);
    return;
  }
  const answer: FromSearchWorker = { ask: data.ask, found: search(data.query) };
  globalThis.postMessage(answer);
});
