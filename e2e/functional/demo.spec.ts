import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openDemo, OPEN_LIMIT_MS, test } from '../demo';

test.describe.configure({ timeout: OPEN_LIMIT_MS + 60_000 });
const LIVE_LIMIT_MS = 20_000;

test('the demo shows the province with no gateway, says on every surface that it is one, and marks what is simulated', async ({
  page,
  demo,
}) => {
  const faults: string[] = [];
  const past: string[] = [];
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(demo) && !/^(data|blob):/.test(request.url())) past.push(request.url());
  });
  const answered = page.waitForResponse((response) => response.url().includes('/api/feeds/'));
  await openDemo(page, `${demo}/`);
  expect((await answered).fromServiceWorker()).toBe(true);
  const strip = page.getByText('Bản trình diễn', { exact: true });
  await expect(strip).toBeInViewport();
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  await expect(page.getByText('Giải ngân vốn đầu tư công').first()).toBeVisible();
  await expect(page.getByText(/mô phỏng/i).first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(strip).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openDemo(page, `${demo}/wall`);
  await expect(strip).toBeInViewport();
  const [stripTop, footBottom] = await Promise.all([
    strip.evaluate((element) => element.getBoundingClientRect().top),
    page.locator('[data-wall] footer').evaluate((element) => element.getBoundingClientRect().bottom),
  ]);
  expect(footBottom).toBeLessThanOrEqual(stripTop);
  expect(faults).toEqual([]);
  expect(past).toEqual([]);
});

test('its stations speak live, under an address of a view that no file stands at', async ({ page, demo }) => {
  await openDemo(page, `${demo}/moi-truong`);
  await expect(page.getByText('Trạm mẫu 01').first()).toBeVisible();
  const readings = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const before = await readings();
  await expect.poll(readings, { timeout: LIVE_LIMIT_MS }).not.toBe(before);
  expect(await page.evaluate(() => fetch('/api/feeds/readings').then((answer) => answer.json()))).toMatchObject({ feed: 'readings' });
});

test('the production build holds nothing of the demo and cannot fall back to it', () => {
  const web = process.env['E2E_WEB_DIR'] ?? join('dist', 'web');
  expect(existsSync(join(web, 'index.html'))).toBe(true);
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.wasm$|mockServiceWorker|database\.tar|startDemo|_headers$/.test(name))).toEqual([]);
  const traces = files
    .filter((name) => /\.(js|html|json)$/.test(name))
    .filter((name) =>
      /mockServiceWorker|iocDemo|pglite|demo-wait|serviceWorker\.register|setupWorker/i.test(readFileSync(join(web, name), 'utf8')),
    );
  expect(traces).toEqual([]);
});

test('the build of the demo does hold what the production build is searched for', async ({ demo, request }) => {
  expect(await (await request.get(`${demo}/mockServiceWorker.js`)).text()).toContain('mockServiceWorker');
  const page = await (await request.get(`${demo}/`)).text();
  expect(page).toContain('demo-wait');
  expect(page).toContain('Content-Security-Policy');
  expect((await request.get(`${demo}/api/feeds/readings`)).status()).toBe(404);
});
