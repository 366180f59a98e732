import { dataFolder } from '../sources/dataFolder';
import { KNOWN_STATIONS as stations } from '../sources/knownStations';
import { HISTORY_SEED } from '../sources/simulation';
import type { Store } from '../store/store';
import { seedBoundaries } from './boundaries/seedBoundaries';
import { seedHistory } from './environment/seedHistory';
import { seedStations } from './environment/seedStations';
import { PORTAL_SOURCE } from './nationalPortal/portalSource';
import { seed } from './seed';
import { seedAlarmRules } from './seedAlarmRules';
import { seedSources } from './seedSources';
import { seedTasks } from './seedTasks';
import { seedWallPlaylist } from './seedWallPlaylist';

interface SeedOptions {
  /** Whether sample stations run, and simulated indicators stand beside the published ones. */
  simulate: boolean;
  seedSimulated: boolean;
  readsPortal: boolean;
  now: Date;
  log: { info: (message: string) => void };
}

/** Loads what the folder `data` says and the database does not have yet, and says what that was. */
export const seedProvince = async (store: Store, { simulate, seedSimulated, readsPortal, now, log }: SeedOptions): Promise<void> => {
  const data = dataFolder('data');
  await seedSources(store, 'data', { leftOut: simulate ? [] : ['simulator'], switchedOn: readsPortal ? [PORTAL_SOURCE] : [] });
  const simulated = simulate || seedSimulated;
  if (await seedStations(store, data, { simulated })) log.info('Đã ghi danh mục trạm quan trắc.');
  const ofStations = { now, seed: HISTORY_SEED, nameOf: stations.nameOf };
  if (seedSimulated && (await seedHistory(store, ofStations))) log.info('Đã dựng lịch sử mô phỏng của các trạm mẫu.');
  if (await seed(store, 'data')) log.info('Đã nạp số liệu công bố của tỉnh.');
  if (await seedTasks(store, data)) log.info('Đã nạp nhiệm vụ của các kế hoạch.');
  if (await seedAlarmRules(store, data, { simulated })) log.info('Đã nạp quy tắc cảnh báo.');
  if (await seedWallPlaylist(store, data)) log.info('Đã nạp danh sách cảnh mặc định của màn hình lớn.');
  if (await seedBoundaries(store, 'data')) log.info('Đã nạp ranh giới xấp xỉ dựng từ lưới.');
};
