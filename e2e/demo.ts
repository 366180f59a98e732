import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from './ioc';

const READY = /Bản trình diễn sẵn sàng: (http:\S+)/;
/** The database is made in the browser, on a machine that may be busy. */
export const OPEN_LIMIT_MS = 110_000;

const untilReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const origin = READY.exec(printed)?.[1];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => reject(new Error(`demo exited with ${code}:\n${printed}`)));
  });

/** Opens a view of the demo and waits for the province behind it. */
export const openDemo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('#demo-wait').waitFor({ state: 'detached', timeout: OPEN_LIMIT_MS });
};

/** `demo`: where `npm run demo` serves the static build. `province`: a page of it that stays open for all tests. */
export const test = base.extend<object, { demo: string; province: Page }>({
  // The demo answers from the page's own service worker.
  serviceWorkers: 'allow',
  demo: [
    // Playwright demands the pattern even where nothing is taken from it.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'ioc-demo-'));
      const env = { ...process.env, PORT: '0', DEMO_DIR: dir };
      const child = spawn(process.execPath, ['scripts/demo.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const origin = await untilReady(child);
      await use(origin);
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      rmSync(dir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  province: [
    async ({ browser, demo }, use) => {
      const page = await browser.newPage({ serviceWorkers: 'allow' });
      await openDemo(page, `${demo}/nguon-quan-trac`);
      await use(page);
      await page.close();
    },
    { scope: 'worker', timeout: OPEN_LIMIT_MS + 10_000 },
  ],
});
export { expect } from '@playwright/test';
