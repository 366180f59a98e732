/** `npm test`: the gate, the unit tests on every backend, then the journeys in a real browser. The last line is the sum. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { runGate } from './check.mjs';
import { startPostgres } from './postgres.mjs';
import { buildWeb, checkNode, installPackages } from './setup.mjs';
import { banner, bin, run } from './steps.mjs';

checkNode();
await installPackages('1/5');

const onCi = process.env.CI === 'true';
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (part) => {
  for (const key of Object.keys(total)) total[key] += part[key] ?? 0;
};
const reports = mkdtempSync(join(tmpdir(), 'ioc-test-'));
let cluster = null;

/** A runner that ends badly without naming a failed test has itself failed. */
const counted = (counts, code) => ({ ...counts, failed: counts.failed || (code === 0 ? 0 : 1) });

const readReport = (file, count, code) => {
  try {
    return counted(count(JSON.parse(readFileSync(file, 'utf8'))), code);
  } catch {
    console.error(`Không đọc được kết quả kiểm thử: ${file}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/** Something the machine lacks: a skip at a desk, a failure where nobody would see the skip. */
const missing = (what) => {
  banner(`THIẾU ${what}: các kiểm thử cần đến nó ${onCi ? 'bị tính là HỎNG (CI=true)' : 'bị BỎ QUA'}.`);
  add(onCi ? { failed: 1 } : { skipped: 1 });
};

const unitTests = async () => {
  const file = join(reports, 'vitest.json');
  const args = [
    'run',
    '--exclude',
    'e2e/**',
    '--exclude',
    'node_modules/**',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code } = await run(bin('vitest'), args, { env: cluster ? { TEST_DATABASE_URL: cluster.url } : {} });
  const count = (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
  add(readReport(file, count, code));
};

const journeys = async (browser) => {
  const file = join(reports, 'playwright.json');
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await run(bin('playwright'), ['test', '--reporter=list,json'], { env });
  add(readReport(file, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }), code));
};

const cleanUp = async () => {
  await cluster?.stop();
  rmSync(reports, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await cleanUp();
    process.exit(130);
  });

try {
  console.log('2/5 Tìm trình duyệt và PostgreSQL…');
  const browser = await findBrowser();
  cluster = await startPostgres();
  if (!cluster) missing('POSTGRESQL');
  console.log('3/5 Cổng kiểm tra…');
  add(await runGate());
  console.log('4/5 Kiểm thử đơn vị…');
  await unitTests();
  console.log('5/5 Kiểm thử trên trình duyệt…');
  if (browser === null) missing('TRÌNH DUYỆT');
  else if (await buildWeb('·')) await journeys(browser);
  else add({ failed: 1 });
} catch (error) {
  console.error(error);
  add({ failed: 1 });
} finally {
  await cleanUp();
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
