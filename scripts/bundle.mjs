/**
 * `npm run bundle [-- --node node-v20….tar.xz]`: dist/ioc-<version>.tar.gz, all that a place without network needs. It is of the
 * operating system and processor that it is made on: some packages bring programs.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLicences, thirdParty } from './licences.mjs';
import { buildWeb, checkNode, installPackages } from './setup.mjs';
import { ROOT, run } from './steps.mjs';

/** What runs, and what whoever runs it reads; tests stay at home. */
const PARTS = [
  'contract',
  'server',
  'data',
  'deploy',
  'docs',
  'dist/web',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
];
const isOfTests = (path) => /\.(?:test|rig)\.tsx?$/.test(path);

const { values } = parseArgs({ options: { node: { type: 'string' } } });
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const name = `ioc-${version}`;
const OUT = join(ROOT, 'dist', 'bundle');
const STAGE = join(OUT, name);

const must = async (words, command, args, options = {}) => {
  const { code, output } = await run(command, args, { capture: true, ...options });
  if (code === 0) return output;
  console.error(`${words} không được:\n${output}`);
  process.exit(1);
};

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const filesOf = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .toSorted();

checkNode();
await installPackages('1/5');
const licences = checkLicences();
if (!licences.ok) {
  console.error(licences.output);
  process.exit(1);
}
if (!(await buildWeb('2/5'))) process.exit(1);

console.log('3/5 Xếp chương trình và thư viện…');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const part of PARTS) cpSync(join(ROOT, part), join(STAGE, part), { recursive: true, filter: (path) => !isOfTests(path) });
cpSync(join(ROOT, 'deploy', 'install.sh'), join(STAGE, 'install.sh'));
if (values.node) {
  mkdirSync(join(STAGE, 'node'));
  cpSync(values.node, join(STAGE, 'node', basename(values.node)));
}
// The packages bring their programs with them: none has to be fetched or made by a script.
await must('Cài thư viện', 'npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: STAGE });

console.log('4/5 Danh mục thành phần, giấy phép, mã kiểm tra…');
const sbom = await must(
  'Lập SBOM',
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only', '--loglevel', 'error'],
  { cwd: STAGE },
);
writeFileSync(join(STAGE, 'sbom.cdx.json'), `${sbom.slice(sbom.indexOf('{')).trim()}\n`);
writeFileSync(join(STAGE, 'THIRD-PARTY.md'), thirdParty());
const sums = filesOf(STAGE).map((path) => `${sha256(join(STAGE, path))}  ${path}`);
writeFileSync(join(STAGE, 'SHA256SUMS'), `${sums.join('\n')}\n`);

console.log('5/5 Đóng gói…');
const archive = join(ROOT, 'dist', `${name}.tar.gz`);
await must('Đóng gói', 'tar', ['--owner=0', '--group=0', '-czf', archive, '-C', OUT, name]);
rmSync(OUT, { recursive: true, force: true });
writeFileSync(`${archive}.sha256`, `${sha256(archive)}  ${basename(archive)}\n`);
console.log(`Xong: ${archive}\n  ${sums.length} tệp; mã kiểm tra trong ${basename(archive)}.sha256.`);
if (!values.node) console.log('  Chưa kèm Node.js: thêm -- --node ĐƯỜNG_DẪN/node-v20….tar.xz, hoặc cài Node.js sẵn ở nơi chạy.');
