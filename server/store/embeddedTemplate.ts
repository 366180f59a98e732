import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/ioc', import.meta.url));

/** The engine's own files and every migration: what a database that was just made depends on. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const engine = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  hash.update(readFileSync(join(engine, '..', 'package.json')));
  for (const name of [
    'migrate.ts',
    ...readdirSync(join(here, 'migrations'))
      .toSorted()
      .map((file) => join('migrations', file)),
  ])
    if (!name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 24);
};

/**
 * The files of an empty, migrated database of this very engine and these very migrations, as a tar: making one anew costs
 * seconds, loading it tenths. Only a cache, under node_modules: when it is not there, the database is made the long way.
 */
export const embeddedTemplate = (folder = CACHE) => {
  const path = join(folder, `pglite-${fingerprint()}.tar`);
  return {
    path,
    exists: (): Promise<boolean> =>
      stat(path).then(
        ({ size }) => size > 0,
        () => false,
      ),
    /** Put down whole or not at all: programs that start together may all write it. A folder that takes no files is left alone. */
    keep: async (tar: Uint8Array): Promise<void> => {
      const draft = `${path}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, tar);
        await rename(draft, path);
        // Those of other versions are 40 MB each and would never be looked at again.
        for (const name of await readdir(folder))
          if (/^pglite-\w+\.tar$/.test(name) && join(folder, name) !== path) await rm(join(folder, name), { force: true });
      } catch {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
    /** One that the engine does not open is of no use to the next either. */
    discard: (): Promise<void> => rm(path, { force: true }),
  };
};
export type EmbeddedTemplate = ReturnType<typeof embeddedTemplate>;
