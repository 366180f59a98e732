import type { Entry } from './entry';
import { createSearchIndex } from './searchIndex';

/** What the page says to the worker: a new list, or a question about the newest one. */
export type ToSearchWorker = { entries: readonly Entry[] } | { ask: number; query: string };
export interface FromSearchWorker {
  ask: number;
  query: string;
  found: Entry[];
}

let search: ReturnType<typeof createSearchIndex> = () => [];

let newest: { ask: number; query: string } | undefined;

const answer = (): void => {
  if (newest === undefined) return;
  const { ask, query } = newest;
  newest = undefined;
  const told: FromSearchWorker = { ask, query, found: search(query) };
  globalThis.postMessage(told);
};

globalThis.addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  if ('entries' in data) {
    search = createSearchIndex(data.entries);
    return;
  }
  // What was asked while this was busy is answered by its newest alone.
  if (newest === undefined) setTimeout(answer);
  newest = data;
});
