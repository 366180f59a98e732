import type { ReadData } from '../../sources/dataFiles';
import type { Store } from '../../store/store';
import { importBoundaries, newestSet } from './importBoundaries';

const SOURCE = 'Ranh giới xấp xỉ, dựng từ lưới 0,005°; bản đồ tham khảo, không phải hồ sơ địa giới pháp lý';

/** Loads the boundaries drawn from the grid, anew when their file has changed, and never over an official file. */
export const seedDrawnBoundaries = async (store: Store, read: ReadData): Promise<boolean> => {
  const newest = await newestSet(store);
  if (newest && newest.provenance !== 'generated') return false;
  const bytes = await read('geo', 'boundaries.geojson');
  const revision = await importBoundaries(store, { bytes, property: null, source: SOURCE, provenance: 'generated', actor: 'seed' });
  return revision !== null;
};
