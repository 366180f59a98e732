import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what the workers of one run make once and share (see `once.ts`); it goes away with the run. */
// Playwright takes a default export and nothing else.
// oxlint-disable-next-line import/no-default-export
export default (): (() => void) => {
  const shared = mkdtempSync(join(tmpdir(), 'ioc-e2e-shared-'));
  process.env['E2E_SHARED'] = shared;
  return () => rmSync(shared, { recursive: true, force: true });
};
