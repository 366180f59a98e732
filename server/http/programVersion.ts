import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A hash over the sources of the contract and the gateway: the version that an ETag carries. It changes with any line that
 * could change a body, so that nobody has to remember to count it up, and is the same on every gateway of one release.
 */
export const programVersion = (): string => {
  const hash = createHash('sha256');
  for (const folder of ['contract', 'server']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|mjs)$/.test(path));
    for (const path of files.filter((name) => !name.endsWith('.test.ts')).toSorted())
      hash.update(path).update(readFileSync(join(root, folder, path)));
  }
  return hash.digest('base64url');
};
