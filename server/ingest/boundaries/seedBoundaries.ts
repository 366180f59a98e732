import { dataFolder } from '../../sources/dataFolder';
import type { Store } from '../../store/store';
import { seedDrawnBoundaries } from './seedDrawnBoundaries';

/** Loads the drawn boundaries of a folder on disk; answers whether they were new. */
export const seedBoundaries = (store: Store, dataDir: string): Promise<boolean> => seedDrawnBoundaries(store, dataFolder(dataDir));
