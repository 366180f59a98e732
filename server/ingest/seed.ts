import { dataFolder } from '../sources/dataFolder';
import type { Store } from '../store/store';
import { seedPublishedMoney } from './money/seedPublishedMoney';
import { seedPlans } from './seedPlans';
import { seedServices } from './services/seedServices';

/** Applies the plans and published figures of the repository from a folder on disk; answers whether anything was new. */
export const seed = async (store: Store, dataDir: string): Promise<boolean> => {
  const read = dataFolder(dataDir);
  const news = [await seedPlans(store, read), await seedPublishedMoney(store, read), await seedServices(store, read)];
  return news.includes(true);
};
