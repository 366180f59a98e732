import { dataFolder } from '../sources/dataFolder';
import type { Store } from '../store/store';
import { seedPlans } from './seedPlans';

/** Applies the plans of the repository from a folder on disk; answers whether anything was new. */
export const seed = (store: Store, dataDir: string): Promise<boolean> => seedPlans(store, dataFolder(dataDir));
