/** `npm run check`, the one gate: every step runs, whatever the others said, and a table tells the outcome. */
import { pathToFileURL } from 'node:url';
import { checkFirstLoad, checkLazyParts, checkPhone } from './first-load.mjs';
import { checkLicences } from './licences.mjs';
import { buildWeb, checkNode, installPackages } from './setup.mjs';
import { ROOT, bin, run } from './steps.mjs';

const tool =
  (name, ...args) =>
  async () => {
    const { code, output } = await run(bin(name), args, { capture: true });
    return { ok: code === 0, output };
  };

const STEPS = [
  ['định dạng (prettier)', tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['quy tắc mã (oxlint)', tool('oxlint', '--deny-warnings', '.')],
  ['kiểu (tsc)', tool('tsc', '-p', ROOT, '--noEmit')],
  [
    'luật import (dependency-cruiser)',
    async () => {
      const { checkImportLaw } = await import('./import-law.mjs');
      const { ok, report } = await checkImportLaw();
      return { ok, output: report };
    },
  ],
  ['mã thừa (knip)', tool('knip', '--no-progress')],
  ['giấy phép thư viện', async () => checkLicences()],
  [
    'dung lượng tải đầu',
    async () => {
      if (!(await buildWeb('·'))) return { ok: false, output: '', detail: 'không dựng được giao diện' };
      return { output: '', ...checkFirstLoad() };
    },
  ],
  // Looks at the build of the step before.
  ['dung lượng các phần tải sau', async () => checkLazyParts()],
  ['dung lượng trang chủ điện thoại', async () => checkPhone()],
];

const runSteps = async (steps) => {
  const rows = [];
  for (const [name, step] of steps) {
    const started = Date.now();
    const { ok, output, detail = '' } = await step().catch((error) => ({ ok: false, output: String(error) }));
    rows.push({ name, ok, detail, seconds: (Date.now() - started) / 1000 });
    if (!ok && output.trim()) console.error(`\n--- ${name} ---\n${output.trim()}\n`);
  }
  return rows;
};

/** Runs the gate. @returns how many steps passed and failed. */
export const runGate = async () => {
  // The first takes as long as all others, on one core.
  const rows = (await Promise.all([runSteps(STEPS.slice(0, 1)), runSteps(STEPS.slice(1))])).flat();
  console.log('\nCổng kiểm tra');
  for (const { name, ok, detail, seconds } of rows)
    console.log(`  ${ok ? '✔' : '✘'} ${name.padEnd(34)} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${detail}`);
  const passed = rows.filter(({ ok }) => ok).length;
  return { passed, failed: rows.length - passed, skipped: 0 };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  await installPackages('·');
  const { failed } = await runGate();
  process.exit(failed === 0 ? 0 : 1);
}
