import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGateway } from './builtGateway';

/** What the workers of one run share: a folder for what they make once (see `once.ts`), and the gateway in one file. */
// Playwright takes a default export and nothing else.
// oxlint-disable-next-line import/no-default-export
export default async (): Promise<() => void> => {
  const gateway = await buildGateway();
  const shared = mkdtempSync(join(tmpdir(), 'ioc-e2e-shared-'));
  process.env['E2E_GATEWAY'] = gateway.path;
  process.env['E2E_SHARED'] = shared;
  return () => {
    gateway.remove();
    rmSync(shared, { recursive: true, force: true });
  };
};
