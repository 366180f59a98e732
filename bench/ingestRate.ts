import { ingestStationFiles } from '../server/ingest/ingestStationFiles';
import { openEmbeddedStore, openPostgresStore } from '../server/store/openStore';
import type { Store } from '../server/store/store';
import { startPostgres } from '../scripts/postgres.mjs';
import { atEnd } from './harness/atEnd';
import { bareInsert } from './harness/bareInsert';
import type { Bench, Measurement } from './harness/bench';
import type { Sample } from './harness/datastreams';
import { metric, type Metric } from './harness/metric';
import { interleave } from './harness/rounds';
import { scratch } from './harness/scratch';
import { STATIONS, toFiles } from './harness/stationFiles';
import { median } from './harness/statistics';

/** `many`: what an inbox full of one-moment files gives; `long`: files of many moments, as after an outage. */
const SHAPES = { many: { stations: 200, moments: 1 }, long: { stations: 10, moments: 50 } } as const;
const clock = () => new Date();
let moment = Date.now() - 86_400_000;

const samplesOf = ({ stations, moments }: { stations: number; moments: number }, offset: number): Sample[] => {
  const base = (moment += 1_000);
  return Array.from({ length: moments }, (_, m) =>
    Array.from({ length: stations * 10 }, (_, n) => ({ n: offset + n, value: n + m / 100, at: base + m })),
  ).flat();
};

const rate = async (rows: number, batches: number, take: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  for (let n = 0; n < batches; n += 1) await take();
  return (rows * batches) / ((performance.now() - start) / 1000);
};

const measure = async (engine: string, store: Store, bench: Bench): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  for (const [name, shape] of Object.entries(SHAPES)) {
    const rows = shape.stations * 10 * shape.moments;
    const batches = bench.repeats(2);
    const { own, bare } = await interleave(bench.repeats(5), {
      own: () => rate(rows, batches, () => ingestStationFiles(store, toFiles(samplesOf(shape, 0)), STATIONS)),
      bare: () =>
        rate(rows, batches, () => {
          const samples = samplesOf(shape, 10_000);
          return bareInsert(store, samples, toFiles(samples));
        }),
    });
    metrics.push(
      metric({
        name: `ingest.${engine}.${name}`,
        value: median(own),
        unit: 'rows/s',
        floor: median(bare),
        note: `${shape.stations} tệp × ${shape.moments * 10} dòng một lần ghi`,
      }),
    );
  }
  return metrics;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const embedded = await openEmbeddedStore(scratch(), clock);
  const metrics = await measure('pglite', embedded, bench).finally(() => embedded.close());
  const cluster = await startPostgres();
  if (!cluster) {
    console.log('  (máy không có PostgreSQL: bỏ qua phần ấy)');
    return metrics;
  }
  const stop = atEnd(cluster.stop);
  try {
    const store = await openPostgresStore(cluster.url, clock);
    return [...metrics, ...(await measure('postgresql', store, bench).finally(() => store.close()))];
  } finally {
    await stop();
  }
};

/** ingestStationFiles against bare multi-row inserts of the same rows into the same tables of the same store. */
export const ingestRate: Measurement = { title: 'Tốc độ nhận tệp quan trắc · Ingest rate', run };
