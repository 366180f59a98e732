import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
process.on('exit', () => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** An empty folder that is gone when the bench ends. */
export const scratch = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'ioc-bench-'));
  made.push(path);
  return path;
};
