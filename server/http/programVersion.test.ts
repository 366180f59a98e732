import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { programVersion, versionedFiles } from './programVersion';

it('[FD6] the version of the program is that of what can change a body: no test and no rig of one', () => {
  const files = versionedFiles();
  expect(files).toEqual(
    expect.arrayContaining(['contract/feed.ts', 'server/gateway.ts', 'server/core/answer.ts', 'server/store/store.ts']),
  );
  for (const path of files) expect(readFileSync(path, 'utf8').includes("from 'vitest'"), path).toBe(false);
  expect(programVersion()).toMatch(/^[\w-]{43}$/);
});
