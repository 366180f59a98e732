import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createEvaluator } from '../../server/alarms/evaluator';
import { ingestStationFiles } from '../../server/ingest/ingestStationFiles';
import { recordAlarmRules } from '../../server/ingest/recordAlarmRules';
import { openEmbeddedStore, openPostgresStore } from '../../server/store/openStore';
import type { Store } from '../../server/store/store';
import { startPostgres } from '../../scripts/postgres.mjs';
import { OVER_100 } from './alarmHouse';
import { atEnd } from './atEnd';
import type { Bench } from './bench';
import { AIR_PARAMETERS, fillStations } from './fillStations';
import { metric, type Metric } from './metric';
import { scratch } from './scratch';
import { percentile } from './statistics';
import { STATIONS } from './stationFiles';

const NETWORK = 60;
const CONDITIONS = NETWORK * AIR_PARAMETERS.length;
const DAY_MS = 86_400_000;
/** Less than a lease: a clock that leaps is a sleep, after which everything is read anew. */
const STEP_MS = 1_000;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** What no look can do without, asked by hand: the newest revision, and the rows of the file that came. */
const bareRead = (store: Store, after: number): Promise<unknown> =>
  store.read(null, ({ db, revision }) =>
    sql`select r.datastream, r.observed_at, r.value, r.status from reading_told t
      join reading r on r.datastream = t.datastream and r.revision = t.revision and r.observed_at between t.observed_from and t.observed_to
      where t.revision > ${after} and t.revision <= ${revision} order by r.observed_at`.execute(db),
  );

interface Clock {
  at: number;
}
/** A clock of our own, so that every datum is one of the present. */
const midnight = (): Clock => ({ at: Math.floor(Date.now() / DAY_MS) * DAY_MS });

const measure = async (engine: string, store: Store, clock: Clock, bench: Bench): Promise<Metric[]> => {
  await fillStations(store, { stations: NETWORK, rawDays: 1, dayDays: 0, end: clock.at });
  const now = (): Date => new Date(clock.at);
  const rule = { id: 'phep-do', version: 1, savedBy: 'bench', savedAt: now().toISOString(), retired: null };
  const body = {
    ...OVER_100,
    target: { ...OVER_100.target, kind: 'datastream' as const, stations: 'all' as const, parameters: [...AIR_PARAMETERS] },
  };
  await store.write('bench', 'rule', (view) => recordAlarmRules(view, [{ ...rule, body }]));
  const evaluator = createEvaluator({ store, now, holder: 'bench', log: { info: () => undefined } });
  await evaluator.look();
  const file = (n: number, value: number) => ({
    name: `BENCH_${n}.txt`,
    sha256: randomUUID(),
    station: `BENCH_${String(n % NETWORK).padStart(3, '0')}`,
    receivedAt: now(),
    rows: AIR_PARAMETERS.map((parameter) => ({ parameter, value, unit: 'µg/m3', observedAt: now().toISOString(), status: '00' as const })),
    refused: [],
  });
  const took = { quiet: [] as number[], revision: [] as number[], taken: [] as number[], bare: [] as number[], raised: [] as number[] };
  const revision = (): Promise<number> => store.read(null, async (view) => view.revision);
  const looked = async (value: number, n: number, into: number[]): Promise<number> => {
    clock.at += STEP_MS;
    const before = await revision();
    await ingestStationFiles(store, [file(n, value)], STATIONS);
    into.push(await timed(() => evaluator.look()));
    return before;
  };
  // A station's first file brings its source into the register.
  await ingestStationFiles(
    store,
    Array.from({ length: NETWORK }, (_, n) => file(n, 40)),
    STATIONS,
  );
  await evaluator.look();
  const rounds = bench.quick ? 10 : 60;
  for (let n = 0; n < rounds; n += 1) {
    const before = await looked(40 + (n % 7), n, took.taken);
    took.bare.push(await timed(() => bareRead(store, before)));
    took.quiet.push(await timed(() => evaluator.look()));
    took.revision.push(await timed(revision));
  }
  for (let n = 0; n < Math.min(rounds, NETWORK); n += 1) await looked(150, n, took.raised);
  await evaluator.stop();
  const median = (of: readonly number[]): number => percentile(of, 0.5);
  const of = `${CONDITIONS} điều kiện, ${rounds} lượt, trung vị`;
  const name = (what: string): string => `alarms.${engine}.look.${what}`;
  return [
    metric({
      name: name('file'),
      value: median(took.taken),
      unit: 'ms',
      floor: median(took.bare),
      aim: { most: 15 },
      note: `${of}; một tệp ${AIR_PARAMETERS.length} dòng; p95 ${percentile(took.taken, 0.95).toFixed(1)} ms; sàn: chỉ đọc các dòng ấy`,
    }),
    metric({
      name: name('nothing'),
      value: median(took.quiet),
      unit: 'ms',
      floor: median(took.revision),
      aim: { most: 2 },
      note: `p95 ${percentile(took.quiet, 0.95).toFixed(1)} ms; sàn: chỉ đọc phiên bản mới nhất`,
    }),
    metric({
      name: name('raise-12'),
      value: median(took.raised),
      unit: 'ms',
      note: 'một tệp phát 12 cảnh báo: trạng thái, nhật ký, kênh, phiên bản',
    }),
  ];
};

/** One look of the evaluator, on each engine, beside the reads that it cannot do without. */
export const alarmLooks = async (bench: Bench): Promise<Metric[]> => {
  const clock = midnight();
  const now = (): Date => new Date(clock.at);
  const embedded = await openEmbeddedStore(scratch(), now);
  const metrics = await measure('pglite', embedded, clock, bench).finally(() => embedded.close());
  const cluster = await startPostgres();
  if (!cluster) {
    console.log('  (máy không có PostgreSQL: bỏ qua phần ấy)');
    return metrics;
  }
  const stop = atEnd(cluster.stop);
  try {
    clock.at = midnight().at;
    const store = await openPostgresStore(cluster.url, now);
    return [...metrics, ...(await measure('postgresql', store, clock, bench).finally(() => store.close()))];
  } finally {
    await stop();
  }
};
