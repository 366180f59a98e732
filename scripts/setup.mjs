/** Makes the tree ready to run: the right Node, the locked packages, a built front end that is not older than its sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, bin, run } from './steps.mjs';

const MINIMUM = [20, 19];
const LOCK_STAMP = join(ROOT, 'node_modules', '.ioc-lock');
const WEB = join(ROOT, 'dist', 'web');
const WEB_STAMP = join(ROOT, 'dist', '.ioc-sources');
const WEB_SOURCES = ['index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'contract', 'src', 'public', 'data', 'mocks'];

export const isNodeNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
};

export const checkNode = () => {
  if (isNodeNewEnough(process.versions.node)) return;
  console.error(
    `Cần Node.js từ ${MINIMUM.join('.')} trở lên; máy này đang chạy ${process.versions.node}.\n` +
      'Hãy cài bản mới tại https://nodejs.org rồi chạy lại lệnh.',
  );
  process.exit(1);
};

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

/** Installed by npm itself, after the lock file was last written. */
const isInstalledByNpm = () => {
  const own = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
};

/** Installs exactly what the lock file says (decision 0004), only when it differs from what was installed last. */
export const installPackages = async (step) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(LOCK_STAMP) ? readFileSync(LOCK_STAMP, 'utf8') : '';
  if (installed === lock || (!installed && isInstalledByNpm())) return console.log(`${step} Thư viện đã sẵn sàng.`);
  console.log(`${step} Cài thư viện (lần đầu mất một vài phút)…`);
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'])).code !== 0)
    fail('Không cài được thư viện. Hãy kiểm tra kết nối mạng (hoặc kho npm nội bộ) rồi chạy lại.');
  writeFileSync(LOCK_STAMP, lock);
};

const addToHash = (hash, path) => {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  const entries = readdirSyncOrNull(full);
  if (entries === null) {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries) addToHash(hash, `${path}/${entry}`);
};

const readdirSyncOrNull = (path) => {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return null;
  }
};

/** Builds dist/web, unless its stamp says that these very sources were built already. */
export const buildWeb = async (step) => {
  const hash = createHash('sha256');
  for (const source of WEB_SOURCES) addToHash(hash, source);
  const sources = hash.digest('hex');
  const built = existsSync(join(WEB, 'index.html')) && existsSync(WEB_STAMP) ? readFileSync(WEB_STAMP, 'utf8') : '';
  if (built === sources) {
    console.log(`${step} Giao diện đã được dựng sẵn.`);
    return true;
  }
  console.log(`${step} Dựng giao diện…`);
  const { code, output } = await run(bin('vite'), ['build'], { capture: true });
  if (code !== 0) {
    console.error(output);
    return false;
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(WEB_STAMP, sources);
  return true;
};
