/** `npm run bench [-- --quick] [-- name …]`: measures, prints a table, writes bench/results/latest.json; a full run renews docs/BENCH.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { alarms } from './alarms';
import { charts } from './charts';
import { environment } from './environment';
import { eventToPixel } from './eventToPixel';
import { exportRows } from './exportRows';
import { fanOut } from './fanOut';
import { feedLatency } from './feedLatency';
import { firstLoad } from './firstLoad';
import type { Bench, Measurement } from './harness/bench';
import { buildWeb } from './harness/buildWeb';
import { machine } from './harness/machine';
import type { Metric } from './harness/metric';
import { writeReport } from './harness/report';
import { textTable } from './harness/table';
import { forecast } from './forecast';
import { heap } from './heap';
import { imports } from './imports';
import { ingestRate } from './ingestRate';
import { map } from './map';
import { meetingRoom } from './meetingRoom';
import { money } from './money';
import { nationalPortal } from './nationalPortal';
import { notModified } from './notModified';
import { search } from './search';
import { services } from './services';
import { servicesPage } from './servicesPage';
import { signOn } from './signOn';
import { startUp } from './startUp';
import { wall } from './wall';

const MEASUREMENTS: Record<string, Measurement> = {
  feedLatency,
  notModified,
  fanOut,
  eventToPixel,
  heap,
  firstLoad,
  ingestRate,
  imports,
  forecast,
  startUp,
  charts,
  map,
  wall,
  search,
  money,
  environment,
  alarms,
  services,
  servicesPage,
  exportRows,
  nationalPortal,
  meetingRoom,
  signOn,
};

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const asked = args.filter((arg) => !arg.startsWith('--'));
const unknown = asked.filter((name) => !Object.hasOwn(MEASUREMENTS, name));
if (unknown.length > 0) {
  console.error(`Không có phép đo: ${unknown.join(', ')}. Chọn trong: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  process.exit(2);
}

let built: Promise<string> | null = null;
const bench: Bench = {
  quick,
  repeats: (full) => (quick ? 1 : full),
  seconds: (full) => (quick ? Math.max(0.5, full / 5) : full),
  web: () => (built ??= buildWeb()),
};

const facts = machine();
const results: { name: string; title: string; metrics: Metric[] }[] = [];
const failures: { name: string; error: string }[] = [];
for (const [name, { title, run }] of Object.entries(MEASUREMENTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${title}`);
  const started = Date.now();
  try {
    const metrics = await run(bench);
    results.push({ name, title, metrics });
    console.log(`${textTable(metrics)}\n(${((Date.now() - started) / 1000).toFixed(0)} s)`);
  } catch (error) {
    failures.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    console.error(`Phép đo ${name} hỏng:`, error);
  }
}

mkdirSync('bench/results', { recursive: true });
const metrics = results.flatMap((each) => each.metrics);
writeFileSync('bench/results/latest.json', `${JSON.stringify({ machine: facts, quick, metrics, failures }, null, 2)}\n`);
if (!quick && asked.length === 0 && failures.length === 0) writeReport('docs/BENCH.md', facts, results);
const missed = metrics.filter(({ ok }) => ok === false);
console.log(`\n${metrics.length} số đo, ${missed.length} chưa đạt mục tiêu, ${failures.length} phép đo hỏng → bench/results/latest.json`);
for (const { name, value, unit, aim } of missed) console.log(`  ✘ ${name}: ${value.toPrecision(4)} ${unit} (mục tiêu ${aim})`);
process.exit(failures.length > 0 ? 1 : 0);
