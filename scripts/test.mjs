/** `npm test`: the gate, the unit tests on every backend, then the journeys in a real browser. The last line is the sum. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { runGate } from './check.mjs';
import { findNginx } from './nginx.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { buildWeb, checkNode, installPackages } from './setup.mjs';
import { banner, bin, run } from './steps.mjs';
import { fromPlaywright, fromVitest, lastLine, missingTool, sum } from './tally.mjs';

checkNode();
await installPackages('1/5');

const onCi = process.env.CI === 'true';
const parts = [];
const reports = mkdtempSync(join(tmpdir(), 'ioc-test-'));
let cluster = null;
let redis = null;
let nginx = null;

const readReport = (file, count, code) => {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    console.error(`Không đọc được kết quả kiểm thử: ${file}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

const missing = (what) => {
  banner(`THIẾU ${what}: các kiểm thử cần đến nó ${onCi ? 'bị tính là HỎNG (CI=true)' : 'bị BỎ QUA'}.`);
  parts.push(missingTool(onCi));
};

/** A PostgreSQL that is there and does not start is broken, not missing: that is a failure everywhere. */
const openCluster = async () => {
  try {
    cluster = await startPostgres();
    if (!cluster) missing('POSTGRESQL');
  } catch (error) {
    banner(`POSTGRESQL KHÔNG KHỞI ĐỘNG ĐƯỢC: ${error.message}`);
    parts.push({ passed: 0, failed: 1, skipped: 0 });
  }
};

/** As of PostgreSQL: what several gateways share beside the database. */
const openRedis = async () => {
  try {
    redis = await startRedis();
    if (!redis) missing('REDIS');
  } catch (error) {
    banner(`REDIS KHÔNG KHỞI ĐỘNG ĐƯỢC: ${error.message}`);
    parts.push({ passed: 0, failed: 1, skipped: 0 });
  }
};

/** The configuration of `deploy/` is tried with the real thing. */
const openNginx = async () => {
  nginx = await findNginx();
  if (!nginx) missing('NGINX');
};

const unitTests = async () => {
  const file = join(reports, 'vitest.json');
  const args = [
    'run',
    '--exclude',
    'e2e/functional/**',
    '--exclude',
    'node_modules/**',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const env = {
    ...(cluster && { TEST_DATABASE_URL: cluster.url }),
    ...(redis && { TEST_REDIS_URL: redis.url }),
    ...(nginx && { TEST_NGINX: nginx }),
  };
  const { code } = await run(bin('vitest'), args, { env });
  parts.push(readReport(file, fromVitest, code));
};

const journeys = async (browser) => {
  const file = join(reports, 'playwright.json');
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await run(bin('playwright'), ['test', '--reporter=list,json'], { env });
  parts.push(readReport(file, fromPlaywright, code));
};

const cleanUp = async () => {
  await cluster?.stop();
  await redis?.stop();
  rmSync(reports, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await cleanUp();
    process.exit(130);
  });

try {
  console.log('2/5 Tìm trình duyệt, PostgreSQL và Redis…');
  const browser = await findBrowser();
  await openCluster();
  await openRedis();
  await openNginx();
  console.log('3/5 Cổng kiểm tra…');
  parts.push(await runGate());
  console.log('4/5 Kiểm thử đơn vị…');
  await unitTests();
  console.log('5/5 Kiểm thử trên trình duyệt…');
  if (browser === null) missing('TRÌNH DUYỆT');
  else if (await buildWeb('·')) await journeys(browser);
  else parts.push({ passed: 0, failed: 1, skipped: 0 });
} catch (error) {
  console.error(error);
  parts.push({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await cleanUp();
}

const total = sum(parts);
if (total.skipped > 0) console.log(`(${total.skipped} kiểm thử bị bỏ qua)`);
console.log(lastLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
