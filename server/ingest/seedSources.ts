import { dataFolder } from '../sources/dataFolder';
import type { Store } from '../store/store';
import { registerKnownSources } from './sourceRegister';

/** Registers the sources of a folder on disk; what only `leftOut` would feed is left out. */
export const seedSources = (store: Store, dataDir: string, leftOut: readonly string[] = []): Promise<void> =>
  registerKnownSources(store, dataFolder(dataDir), leftOut);
