import { dataFolder } from '../sources/dataFolder';
import type { Store } from '../store/store';
import { registerKnownSources, type SourceChoice } from './sourceRegister';

/** Registers the sources of a folder on disk. */
export const seedSources = (store: Store, dataDir: string, choice: SourceChoice = {}): Promise<void> =>
  registerKnownSources(store, dataFolder(dataDir), choice);
