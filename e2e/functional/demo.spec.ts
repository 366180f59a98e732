import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openDemo, OPEN_LIMIT_MS, test } from '../demo';

test.describe.configure({ timeout: OPEN_LIMIT_MS + 60_000 });
const LIVE_LIMIT_MS = 20_000;
/** What only a build of the demo says. */
const TRACES = /mock service worker|mockServiceWorker|iocDemo|startDemo|pglite|demo-wait|setupWorker/i;

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
  const answered = page.waitForResponse((response) => response.url().includes('/api/feeds/'), { timeout: OPEN_LIMIT_MS });
  await openDemo(page, `${demo}/`);
  expect((await answered).fromServiceWorker()).toBe(true);
  const strip = page.getByText('Bản trình diễn', { exact: true });
  await expect(strip).toBeInViewport();
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  await expect(page.getByText('Giải ngân vốn đầu tư công').first()).toBeVisible();
  await expect(page.getByText(/mô phỏng/i).first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(strip).toBeInViewport();
  const [foot, strips] = [await page.getByRole('navigation').first().boundingBox(), await strip.boundingBox()];
  expect((strips?.y ?? 0) + (strips?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
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

test('[TK8] [IM1] its stations speak live, under an address of a view that no file stands at, and what falls due is reminded of', async ({
  page,
  demo,
}) => {
  await openDemo(page, `${demo}/moi-truong`);
  await expect(page.getByText('Trạm mẫu 01').first()).toBeVisible();
  const readings = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const before = await readings();
  await expect.poll(readings, { timeout: LIVE_LIMIT_MS }).not.toBe(before);
  expect(await page.evaluate(() => fetch('/api/feeds/readings').then((answer) => answer.json()))).toMatchObject({ feed: 'readings' });

  const given = await page.evaluate(async () => {
    const payload = {
      title: 'Báo cáo tiến độ giải ngân',
      body: null,
      origin: { kind: 'hand' },
      leads: [{ name: 'Sở Y tế', agency: 'so-y-te', note: null }],
      person: null,
      coordinating: [],
      // The calendar day of Việt Nam after today's.
      due: { kind: 'date', date: new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10) },
      recurrence: null,
    };
    const body = { id: crypto.randomUUID(), command: 'task.create', expected: null, payload };
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/commands/task.create', { method: 'POST', headers, body: JSON.stringify(body) })).status;
  });
  expect(given).toBe(200);
  const told = (): Promise<string> => page.evaluate(async () => (await fetch('/api/feeds/notifications')).text());
  await expect.poll(told, { timeout: 2 * LIVE_LIMIT_MS }).toContain('"task.due","params":{"title":"Báo cáo tiến độ giải ngân"}');

  // The readers of files need a disk and a thread: the page says plainly that nothing is taken here, and the wire refuses it.
  await page.getByRole('link', { name: 'Nhập báo cáo' }).first().click();
  await expect(page.getByText('Bản trình diễn chạy trong trình duyệt nên không nhận tệp', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Mẫu CSV' })).toHaveCount(0);
  expect(await page.evaluate(async () => (await fetch('/api/imports/settings')).json())).toEqual({ maxBytes: 0, closed: 'demo' });
  const refused = await page.evaluate(async () => {
    const address = '/api/imports/00000000-0000-4000-8000-000000000001?kind=observations&name=a.csv';
    return (await fetch(address, { method: 'PUT', body: 'a' })).status;
  });
  expect(refused).toBe(503);
});

test('where the province cannot be opened, the page says so and shows no figure in its place', async ({ page, demo }) => {
  await page.context().route('**/database.tar.gz', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${demo}/moi-truong`);
  await expect(page.locator('#demo-wait')).toContainText('Không mở được bản trình diễn', { timeout: OPEN_LIMIT_MS });
  await expect(page.locator('main')).toHaveCount(0);
});

test('the production build holds nothing of the demo and cannot fall back to it', () => {
  const web = process.env['E2E_WEB_DIR'] ?? join('dist', 'web');
  expect(existsSync(join(web, 'index.html'))).toBe(true);
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.wasm$|mockServiceWorker|database\.tar|startDemo|_headers$/.test(name))).toEqual([]);
  const traces = files
    .filter((name) => /\.(js|html|json)$/.test(name))
    .filter((name) => TRACES.test(readFileSync(join(web, name), 'utf8')));
  expect(traces).toEqual([]);
});

test('the build of the demo does hold what the production build is searched for', async ({ demo, request }) => {
  const text = async (path: string): Promise<string> => (await request.get(`${demo}${path}`)).text();
  const page = await text('/');
  expect(page).toContain('demo-wait');
  expect(page).toContain('Content-Security-Policy');
  expect(await text('/mockServiceWorker.js')).toMatch(TRACES);
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(await text(entry)).toMatch(/startDemo/);
  expect((await request.get(`${demo}/api/feeds/readings`)).status()).toBe(404);
});
