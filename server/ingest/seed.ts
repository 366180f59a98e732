import { dataFolder } from '../sources/dataFolder';
import type { Store } from '../store/store';
import { seedPublishedMoney } from './money/seedPublishedMoney';
import { seedPlans } from './seedPlans';

/** Applies the plans and published figures of the repository from a folder on disk; answers whether anything was new. */
export const seed = async (store: Store, dataDir: string): Promise<boolean> => {
  const read = dataFolder(dataDir);
  const arePlansNew = await seedPlans(store, read);
  return (await seedPublishedMoney(store, read)) || arePlansNew;
};
