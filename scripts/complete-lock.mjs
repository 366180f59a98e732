/**
 * `node scripts/complete-lock.mjs` after every `npm install` that changes package-lock.json (decision 0004): a registry mirror
 * may not carry the native bindings of other systems; npm then leaves them out of the lock file, and `npm ci` refuses that file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './steps.mjs';

const BINDING = /binding-(?<os>[a-z0-9]+)-(?<cpu>[a-z0-9]+)(?:-(?<abi>[a-z]+))?$/;
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const standsIn = (packages, from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[path]) return true;
    if (!folder) return false;
  }
};

/** The optional packages that some package names and the lock file lacks, each as the entry that it should have. */
export const missingFromLock = ({ packages }) =>
  Object.entries(packages).flatMap(([from, entry]) =>
    Object.entries(from === '' ? {} : (entry.optionalDependencies ?? {}))
      .filter(([name]) => !standsIn(packages, from, name))
      .map(([name, version]) => {
        const { os, cpu, abi } = BINDING.exec(name)?.groups ?? {};
        const system = os && cpu ? { os: [os], cpu: [cpu], ...(os === 'linux' && LIBC[abi] ? { libc: [LIBC[abi]] } : {}) } : {};
        return [`node_modules/${name}`, { version, ...(entry.dev ? { dev: true } : {}), optional: true, ...system }];
      }),
  );

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingFromLock(lock);
  const sorted = [...Object.entries(lock.packages), ...missing].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(missing.length === 0 ? 'package-lock.json đã đủ.' : `Đã bổ sung ${missing.length} gói vào package-lock.json.`);
}
