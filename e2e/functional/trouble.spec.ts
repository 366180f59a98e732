import { expect, test } from '../ioc';

const FEEDS = '**/api/feeds/**';

test('a page whose every figure is refused says so with a way to try again, and recovers by itself', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  ioc.dropStationFile({ parameter: 'BOD5', value: '12.5', unit: 'mg/l', at: new Date() });
  await page.route(FEEDS, (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'no' }));
  await ioc.open('/moi-truong');
  const panel = page.locator('section[data-state]').first();
  await expect(panel).toHaveAttribute('data-state', 'error', { timeout: 30_000 });
  // While it is asked for again and again, the page does not fall back to "loading".
  await panel.evaluate((element) => {
    element.setAttribute('data-was', '');
    new MutationObserver(() => element.setAttribute('data-was', element.getAttribute('data-state') ?? '')).observe(element, {
      attributeFilter: ['data-state'],
    });
  });
  await page.waitForResponse((response) => response.url().includes('/api/feeds/readings') && response.status() === 500);
  await expect(panel.getByRole('alert')).toContainText('Máy chủ báo lỗi');
  await expect(panel.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  await expect(panel).toHaveAttribute('data-was', '');
  await page.unroute(FEEDS);
  await expect(panel).toHaveAttribute('data-state', 'live', { timeout: 60_000 });
  await expect(page.locator('[data-figure="reading:SLA_DEMO_01/BOD5"]')).toContainText('12,5 mg/L');
});

test('when the link is lost, no station is said to be on time', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  ioc.dropStationFile({ parameter: 'DO', value: '6.5', unit: 'mg/l', at: new Date() });
  await ioc.open('/moi-truong');
  const card = page.getByRole('article').first();
  await expect(card).toContainText('thông số');
  await ioc.gateway.stop();
  try {
    await expect(page.locator('section[data-state]').first()).toHaveAttribute('data-state', 'stale', { timeout: 30_000 });
    await expect(card.locator('header')).toContainText(/mất kết nối từ \d\d\/\d\d\/\d{4} \d\d:\d\d/);
    await expect(card.locator('header')).not.toContainText('đúng hạn');
  } finally {
    await ioc.gateway.start();
  }
  await expect(page.locator('section[data-state]').first()).toHaveAttribute('data-state', 'live', { timeout: 60_000 });
  await expect(card.locator('header')).not.toContainText('mất kết nối');
});

test('a page whose code cannot be fetched says that the connection is lost, and opens by itself at its address', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  await ioc.open('/moi-truong');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  await page.route('**/assets/**', (route) => route.abort());
  await page.route('**/api/health', (route) => route.abort());
  await page.evaluate(() => {
    history.pushState({}, '', '/nguon-quan-trac?asOf=2026-01-05T00:00:00Z');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Mất kết nối');
  await expect(alert).not.toContainText('Trang gặp lỗi');
  await alert.getByRole('button', { name: 'Thử lại' }).click();
  await expect(alert).toContainText('Mất kết nối');
  await page.unroute('**/assets/**');
  await page.unroute('**/api/health');
  await expect(page.getByRole('heading', { name: 'Nguồn quan trắc', exact: true }).first()).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(/nguon-quan-trac\?asOf=/);
});
