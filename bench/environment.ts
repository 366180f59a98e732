import { sql } from 'kysely';
import * as z from 'zod/mini';
import { createGateway } from '../server/gateway';
import { openEmbeddedStore, openPostgresStore } from '../server/store/openStore';
import type { Store } from '../server/store/store';
import { startPostgres } from '../scripts/postgres.mjs';
import { atEnd } from './harness/atEnd';
import type { Bench, Measurement } from './harness/bench';
import { fillStations } from './harness/fillStations';
import { metric, type Metric } from './harness/metric';
import { scratch } from './harness/scratch';
import { percentile } from './harness/statistics';

const STATIONS = 60;
const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;
const QUESTIONS = {
  stations: 'stations?',
  'series.24h': 'station-series?station=BENCH_007&span=24h',
  'series.7d': 'station-series?station=BENCH_007&span=7d',
  'series.30d': 'station-series?station=BENCH_007&span=30d',
  'series.1y': 'station-series?station=BENCH_007&span=1y',
  'hours.aqi.7d': 'station-hours?of=VN_AQI&days=7',
  'capture.90d': 'data-capture?days=90',
  'exceedances.station': 'exceedances?year=latest&station=BENCH_007',
};

/** `--days=90 --years=1`: how many days of readings, and how many years of days before them; small unless told. */
const flag = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return given === undefined ? otherwise : Number(given.slice(name.length + 3));
};

const sizeRow = z.object({ bytes: z.coerce.number(), count: z.coerce.number() });
const sizeOf = (store: Store, table: string): Promise<{ bytes: number; count: number }> =>
  store.read(null, async ({ db }) => {
    const { rows } = await sql`select (select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
        left join pg_inherits i on i.inhrelid = c.oid where c.oid = ${table}::regclass or i.inhparent = ${table}::regclass) as bytes,
        (select count(*) from ${sql.table(table)}) as count`.execute(db);
    return sizeRow.parse(rows[0]);
  });

const measure = async (engine: string, store: Store, bench: Bench): Promise<Metric[]> => {
  const rawDays = flag('days', bench.quick ? 1 : 3);
  const dayDays = Math.round(365 * flag('years', bench.quick ? 0 : 0.25));
  const now = Date.now();
  const end = Math.floor((now + VIETNAM_MS) / DAY_MS) * DAY_MS - VIETNAM_MS;
  await fillStations(store, { stations: STATIONS, rawDays, dayDays, end });
  const of = `${STATIONS} trạm × 12 thông số, ${rawDays} ngày gốc, ${dayDays} ngày tổng hợp`;
  const metrics: Metric[] = [];
  for (const [name, table] of Object.entries({ reading: 'reading', hour: 'reading_hour', day: 'reading_day' })) {
    const { bytes, count } = await sizeOf(store, table);
    const note = `${count.toLocaleString('vi-VN')} dòng, ${Math.round(bytes / 1e6)} MB; ${of}`;
    metrics.push(metric({ name: `environment.${engine}.bytes.${name}`, value: bytes / count, unit: 'byte/dòng', note }));
  }
  const context = {
    store,
    now: () => new Date(),
    stationName: (station: string) => station,
    provenanceOf: () => 'simulated' as const,
  };
  const gateway = await createGateway({ context, webDir: null, host: '127.0.0.1', port: 0 });
  try {
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const took: number[] = [];
      let bytes = 0;
      for (let n = 0; n < (bench.quick ? 5 : 25); n += 1) {
        // Another moment each time: what is kept of an answer is not what is measured.
        const asOf = new Date(Date.now() - 1).toISOString();
        const started = performance.now();
        const response = await fetch(`http://127.0.0.1:${gateway.port}/api/feeds/${question}&asOf=${asOf}`, {
          headers: { 'accept-encoding': 'identity' },
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${question}: ${response.status} ${text}`);
        took.push(performance.now() - started);
        bytes = text.length;
      }
      metrics.push(
        metric({
          name: `environment.${engine}.${name}.p95`,
          value: percentile(took, 0.95),
          unit: 'ms',
          note: `trung vị ${Math.round(percentile(took, 0.5))} ms, ${bytes.toLocaleString('vi-VN')} ký tự, đọc mới mỗi lần`,
        }),
      );
    }
  } finally {
    await gateway.close();
  }
  return metrics;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  if (!process.argv.includes('--only=postgresql')) {
    const embedded = await openEmbeddedStore(scratch(), () => new Date());
    metrics.push(...(await measure('pglite', embedded, bench).finally(() => embedded.close())));
  }
  if (process.argv.includes('--only=pglite')) return metrics;
  const cluster = await startPostgres();
  if (!cluster) {
    console.log('  (máy không có PostgreSQL: bỏ qua phần ấy)');
    return metrics;
  }
  const stop = atEnd(cluster.stop);
  try {
    const store = await openPostgresStore(cluster.url, () => new Date());
    return [...metrics, ...(await measure('postgresql', store, bench).finally(() => store.close()))];
  } finally {
    await stop();
  }
};

/** What readings and their roll-ups weigh, and how long the feeds of stations take when nothing of the answer is kept. */
export const environment: Measurement = { title: 'Môi trường: dung lượng và các nguồn số liệu của trạm · Environment', run };
