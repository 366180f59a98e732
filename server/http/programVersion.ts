import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const FOLDERS = ['contract', 'server'];

/** The files that can change a body, from the root of the repository; tests and their rigs cannot. */
export const versionedFiles = (): string[] =>
  FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
    .filter((path) => /\.(ts|mjs)$/.test(path) && !/\.(test|rig)\.ts$/.test(path))
    .toSorted();

/**
 * A hash over the sources of the contract and the gateway: the version that an ETag carries. It changes with any line that
 * could change a body, so that nobody has to remember to count it up, and is the same on every gateway of one release.
 */
export const programVersion = (): string => {
  const hash = createHash('sha256');
  for (const path of versionedFiles()) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('base64url');
};
