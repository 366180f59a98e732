import { createStore } from 'zustand/vanilla';

/** How often this page has mended itself since it was opened. */
interface Mends {
  link: number;
  graphics: number;
  thread: number;
  /** The longest time that its main thread was frozen, in ms. */
  longestFreezeMs: number;
}

export const mends = createStore<Mends>(() => ({ link: 0, graphics: 0, thread: 0, longestFreezeMs: 0 }));
