import { expect, test } from '../ioc';

const LIVE_LIMIT_MS = 10_000;

test('the digital transformation screen shows the 18 indicators and asks nobody outside', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator]')).toHaveCount(18);
  await ioc.open('/moi-truong');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  expect(ioc.foreignRequests).toEqual([]);
});

test('a station file moves the figure on the screen without a reload, and so does the next one', async ({ ioc, page }) => {
  await ioc.open('/moi-truong');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));

  const now = Date.now();
  ioc.dropStationFile({ parameter: 'PM25', value: '23.5', unit: 'µg/m3', at: new Date(now - 60_000) });
  await expect(page.getByText('23,5').first()).toBeVisible({ timeout: LIVE_LIMIT_MS });

  ioc.dropStationFile({ parameter: 'PM25', value: '41.7', unit: 'µg/m3', at: new Date(now) });
  await expect(page.getByText('41,7').first()).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await expect(page.getByText('23,5')).toHaveCount(0);
  await expect(page.locator('body[data-not-reloaded]')).toHaveCount(1);
});

test('when the gateway stops the screen says so and keeps its figures, and finds its way back', async ({ ioc, page, gateway }) => {
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator]')).toHaveCount(18);
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();

  await gateway.stop();
  await expect(page.getByText(/^Mất kết nối từ .*hệ thống tự kết nối lại/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^◔ Số liệu cũ, nhận lúc/)).toBeVisible();
  await expect(page.locator('[data-indicator]')).toHaveCount(18);

  await gateway.start();
  await expect(page.getByText('Trực tuyến').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-indicator]')).toHaveCount(18);
});
