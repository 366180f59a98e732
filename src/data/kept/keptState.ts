import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface KeptState {
  /** Of the kept figures that are on screen the oldest, in ms since 1970; null: none is. */
  shownSince: number | null;
  /** The device has no room: nothing more is kept. */
  isFull: boolean;
}

export const keptState = createStore<KeptState>(() => ({ shownSince: null, isFull: false }));

/** What this page shows of what the device kept. */
export const useKeptState = (): KeptState => useStore(keptState);
