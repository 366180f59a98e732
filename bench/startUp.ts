import type { Bench, Measurement } from './harness/bench';
import { metric, type Metric } from './harness/metric';
import { interleave } from './harness/rounds';
import { scratch } from './harness/scratch';
import { median } from './harness/statistics';
import { timeToLine } from './harness/timeToLine';

const READY = 'IOC sẵn sàng:';
/** The floor: the same runtime with the same loader, listening, and nothing else. */
const BARE = `require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('${READY}'))`;

const start = (dataDir: string): Promise<number> => {
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SIMULATE: '0', STATION_INBOX: `${dataDir}/inbox` };
  return timeToLine(['server/main.ts'], env, READY);
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const kept = scratch();
  await start(kept);
  const { cold, warm, bare } = await interleave(bench.repeats(3), {
    cold: () => start(scratch()),
    warm: () => start(kept),
    bare: () => timeToLine(['-e', BARE], {}, READY),
  });
  const floor = median(bare) / 1000;
  return [
    metric({
      name: 'start.cold',
      value: median(cold) / 1000,
      unit: 's',
      floor,
      note: 'thư mục dữ liệu trống: tạo cơ sở dữ liệu, nạp số liệu',
    }),
    metric({ name: 'start.warm', value: median(warm) / 1000, unit: 's', floor, note: 'thư mục dữ liệu đã có' }),
  ];
};

/** From starting server/main.ts to its line "sẵn sàng", with an empty data folder and with one that was used before. */
export const startUp: Measurement = { title: 'Khởi động · Cold and warm start', run };
