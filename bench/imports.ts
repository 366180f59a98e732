import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { openImportDoor } from '../server/imports/importDoor';
import { recordReady } from '../server/imports/recordReady';
import { readImport, type StoredImport } from '../server/imports/rows/storedImport';
import { takeUpload } from '../server/imports/takeUpload';
import { recordIndicators } from '../server/ingest/recordIndicators';
import { openEmbeddedStore } from '../server/store/openStore';
import type { Store } from '../server/store/store';
import type { Bench, Measurement } from './harness/bench';
import { metric, type Metric } from './harness/metric';
import { scratch } from './harness/scratch';

const SET = 'bench';
const DAY_MS = 86_400_000;
const clock = () => new Date();
const ACTOR = { id: 'bench', name: 'Đo' };

const definition = (code: string) => ({
  code,
  no: 1,
  groupCode: 'A',
  name: code,
  unit: '%',
  direction: 'up',
  cadence: 'day',
  owner: null,
  formula: null,
  numerator: null,
  denominator: null,
  assessment: null,
  notes: [],
});
const plan = (codes: readonly string[]) => ({
  set: {
    id: SET,
    head: {
      name: 'Đo',
      legalBasis: '',
      assessmentName: null,
      owner: null,
      notes: [],
      groups: [{ code: 'A', name: 'A' }],
      bases: [],
      dimensions: [],
    },
  },
  indicators: codes.map(definition),
});

const PER_INDICATOR = 1_000;
const codesOf = (rows: number): string[] => Array.from({ length: rows / PER_INDICATOR }, (_, at) => `CT-${at}`);
/** A row a day of each indicator. */
const csvOf = (rows: number, codes: readonly string[], decimals: number): string => {
  const day = (at: number): string => new Date(Date.UTC(2020) + (at % PER_INDICATOR) * DAY_MS).toISOString().slice(0, 10);
  const lines = Array.from(
    { length: rows },
    (_, at) => `${codes[Math.floor(at / PER_INDICATOR)]};${day(at)};${50 + (at % 10)},${decimals};%;Báo cáo ngày`,
  );
  return ['Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính;Nguồn', ...lines].join('\n');
};

/** The value below which `part` of the values lie. */
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;

/** How long the loop of the gateway stood still at most, how long small reads of a feed's kind waited, and the highest heap. */
const watch = async <T>(store: Store, work: () => Promise<T>) => {
  const loop: IntervalHistogram = monitorEventLoopDelay({ resolution: 5 });
  const waits: number[] = [];
  let heapMb = 0;
  let isDone = false;
  const reading = (async () => {
    while (!isDone) {
      const asked = performance.now();
      await store.read(null, ({ db }) => sql`select 1 from indicator_set limit 1`.execute(db), { passes: true });
      waits.push(performance.now() - asked);
      heapMb = Math.max(heapMb, process.memoryUsage().heapUsed / 1024 / 1024);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  loop.enable();
  const from = performance.now();
  const result = await work();
  const seconds = (performance.now() - from) / 1_000;
  loop.disable();
  isDone = true;
  await reading;
  return { result, seconds, loopMs: loop.max / 1e6, longestRead: Math.max(0, ...waits), read95: quantile(waits, 0.95), heapMb };
};

const bareInsert = (store: Store, codes: readonly string[], rows: number): Promise<number> => {
  const given = Array.from({ length: rows }, (_, at) => ({
    code: codes[Math.floor(at / PER_INDICATOR)],
    period: new Date(Date.UTC(1990) + (at % PER_INDICATOR) * DAY_MS).toISOString().slice(0, 10),
    value: { kind: 'number', value: at },
  }));
  const from = performance.now();
  return store
    .write('bench', 'bare', ({ db, revision, at }) =>
      sql`insert into observation (set_id, indicator_code, role, period, breakdown, basis_id, revision, value, verbatim, alignment, source,
          provenance, observed_at, received_at, recorder)
        select ${SET}, r.code, 'actual', r.period, '[]'::jsonb, '', ${revision}::bigint, r.value, '1', 'exact', 'bare', 'imported', null,
          ${at}::timestamptz, 'bench' from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(code text, period text, value jsonb)`.execute(
        db,
      ),
    )
    .then(() => (performance.now() - from) / 1_000);
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const rows = bench.quick ? 10_000 : 50_000;
  const codes = codesOf(rows);
  const store = await openEmbeddedStore(scratch(), clock);
  const dir = scratch();
  try {
    await store.ensureChannels(['indicators', 'imports', 'sources']);
    await recordIndicators(store, plan(codes), { actor: 'bench', reason: 'bench' });
    const door = await openImportDoor({ store, dir, now: clock, maxBytes: 100 * 1024 * 1024 });
    const text = csvOf(rows, codes, 5);
    const began = performance.now();
    parse(text, { delimiter: ';' });
    const parsing = (performance.now() - began) / 1_000;

    const id = randomUUID();
    const check = await watch(store, async () => {
      const upload = {
        id,
        kind: 'observations',
        name: 'bench.csv',
        options: { numbers: 'auto' as const, encoding: 'auto' as const, sheet: null },
      };
      await takeUpload({ store, folder: door.folder, limit: door.maxBytes }, upload, Readable.from([Buffer.from(text)]), ACTOR);
      door.queue.wake();
      await door.queue.idle();
    });
    const stored = await store.read(null, ({ db, revision }) => readImport(db, revision, id));
    if (stored?.file.counts?.accepted !== rows) throw new Error(`the check accepted ${stored?.file.counts?.accepted} of ${rows} rows`);
    const apply = await watch(store, () =>
      store.write('bench', 'apply', (view) => recordReady(view, stored satisfies StoredImport, 'bench')),
    );
    const bare = await bareInsert(store, codes, rows);
    await door.stop();
    const note = `${rows.toLocaleString('vi')} dòng CSV`;
    return [
      metric({
        name: 'imports.check',
        value: rows / check.seconds,
        unit: 'rows/s',
        floor: rows / parsing,
        note: `${note}, so với đọc CSV trần`,
      }),
      metric({
        name: 'imports.check.loop',
        value: check.loopMs,
        unit: 'ms',
        aim: { most: 250 },
        note: 'vòng lặp sự kiện đứng lâu nhất khi kiểm tra',
      }),
      metric({ name: 'imports.check.read', value: check.longestRead, unit: 'ms', note: 'một lần đọc chờ lâu nhất khi kiểm tra' }),
      metric({
        name: 'imports.apply',
        value: rows / apply.seconds,
        unit: 'rows/s',
        floor: rows / bare,
        note: `${note}, so với ghi trần một câu lệnh`,
      }),
      metric({
        name: 'imports.apply.loop',
        value: apply.loopMs,
        unit: 'ms',
        aim: { most: 250 },
        note: 'vòng lặp sự kiện đứng lâu nhất khi ghi',
      }),
      metric({
        name: 'imports.apply.read',
        value: apply.longestRead,
        unit: 'ms',
        note: 'một lần đọc chờ lâu nhất khi ghi (PGlite: một kết nối)',
      }),
      metric({
        name: 'imports.apply.read95',
        value: apply.read95,
        unit: 'ms',
        aim: { most: 1_000 },
        note: '95% lần đọc khi ghi không chờ quá chừng này',
      }),
      metric({
        name: 'imports.heap',
        value: Math.max(check.heapMb, apply.heapMb),
        unit: 'MB',
        aim: { most: 400 },
        note: 'vùng nhớ JS của tiến trình',
      }),
    ];
  } finally {
    await store.close();
  }
};

/** The import door on 50,000 rows: the check against bare parsing, the storing against one bare insert, and what the gateway feels of it. */
export const imports: Measurement = { title: 'Nhập báo cáo · Import of reports', run };
