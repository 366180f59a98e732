import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface NewVersion {
  /** The gateway has another version of the program than this page runs, and all that it needs is here, or never will be and comes from the gateway. */
  isReady: boolean;
  /** Opens this very address in the new version, once the gateway answers; false: it does not, and nothing happened. */
  apply: () => Promise<boolean>;
}

/** Known of a newer version; whoever watches for one writes it here. A page that changes by itself (a wall) chooses its own moment. */
export const newVersion = createStore<NewVersion>(() => ({ isReady: false, apply: async () => false }));

export const useNewVersion = (): NewVersion => useStore(newVersion);

/** The version of the program that this page runs, as its build wrote it into the page; empty where none did, as in development. */
export const pageVersion = (): string => document.querySelector('meta[name="ioc-version"]')?.getAttribute('content') ?? '';
