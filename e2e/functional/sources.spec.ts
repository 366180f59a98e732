import { expect, test } from '../ioc';

const MINUTE = 60_000;
const LIVE_LIMIT_MS = 10_000;
const STATION = 'station:SLA_DEMO_01';
const stampOf = (at: Date) => new Date(at.getTime() + 7 * 60 * MINUTE).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');

test.describe.configure({ mode: 'serial' });

test('[SR2] a station appears by itself with its first file, on time, and counts a bad file live', async ({ ioc, page }) => {
  await ioc.open('/nguon-du-lieu');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  await expect(page.locator('[data-source="indicators:cds-2025"]')).toContainText('Sở Thông tin và Truyền thông');
  ioc.dropStationFile({ parameter: 'COD', value: '12.5', unit: 'mg/L', at: new Date() });
  const row = page.locator(`[data-source="${STATION}"]`);
  await expect(row).toContainText('Đúng hạn', { timeout: LIVE_LIMIT_MS });
  const before = Number(await page.locator(`[data-figure="source:${STATION}:refused"]`).textContent());

  const stamp = stampOf(new Date());
  ioc.dropFile(`SLA_DEMO_01_${stamp}.txt`, `COD\t12,5\tmg/L\t${stamp}\t00\n`);
  await expect(page.locator(`[data-figure="source:${STATION}:refused"]`)).toHaveText(String(before + 1), { timeout: LIVE_LIMIT_MS });
  await expect(row.getByRole('link', { name: '1 dòng chờ xử lý' })).toBeVisible();
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[SR3] the refused row is worked on from the page of its source', async ({ ioc, page }) => {
  await ioc.open('/nguon-du-lieu');
  await page.locator(`[data-source="${STATION}"]`).getByRole('link', { name: '1 dòng chờ xử lý' }).click();
  await expect(page).toHaveURL(/source=station%3ASLA_DEMO_01/);
  const refused = page.locator('[data-refused]');
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText('dấu phẩy thập phân');
  await refused.getByRole('button', { name: /Thử lại dòng/ }).click();
  await expect(refused.getByText('đã đọc lại 1 lần')).toBeVisible();
  await refused.getByRole('button', { name: /Bỏ qua dòng/ }).click();
  await refused.getByRole('textbox', { name: 'Lý do bỏ qua' }).fill('Trạm đã gửi lại tệp đúng');
  await refused.getByRole('button', { name: 'Xác nhận bỏ qua' }).click();
  await expect(refused).toHaveCount(0);
  await expect(page.locator(`[data-figure="source:${STATION}:open"]`)).toHaveText('0');
  await page.locator(`[data-figure="source:${STATION}:refused"]`).click();
  await expect(page.getByRole('complementary', { name: 'Thông tin số liệu' })).toContainText('Mọi dòng từng bị từ chối');
});

test('[SR4] files stop and the source becomes late on the screen by itself, with the moment in its history; a file brings it back', async ({
  ioc,
  page,
}) => {
  await ioc.open(`/nguon-du-lieu?source=${encodeURIComponent('station:SLA_DEMO_09')}`);
  // Its only file is ten minutes old, but for a few seconds: nothing more comes.
  const old = new Date(Date.now() - 10 * MINUTE + 8_000);
  const drop = (at: Date) => {
    const stamp = stampOf(at);
    ioc.dropFile(`SLA_DEMO_09_${stamp}.txt`, `COD\t12.5\tmg/L\t${stamp}\t00\n`);
  };
  await expect(page.getByText('Không có nguồn này', { exact: false })).toBeVisible();
  drop(old);
  const panel = page.getByRole('region', { name: 'SLA_DEMO_09' });
  await expect(panel.locator('header').getByText('Đúng hạn')).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await expect(panel.locator('header').getByText('Chậm')).toBeVisible({ timeout: 15_000 });
  drop(new Date());
  await expect(panel.locator('header').getByText('Đúng hạn')).toBeVisible({ timeout: LIVE_LIMIT_MS });
  // No register names it: it is told, and not counted, and here there is nothing else to count.
  await expect(page.locator('[data-sources-on-time]')).toHaveCount(0);
  await expect
    .poll(async () => {
      const response = await page.request.get(`${ioc.gateway.origin}/api/feeds/source-detail?source=station:SLA_DEMO_09`);
      const { body }: { body: { states: { state: string; at: string }[] } } = await response.json();
      return body.states.map(({ state }) => state);
    })
    .toEqual(['fresh', 'late', 'fresh']);
});

test('[SR6] a clock that leaps makes every source old on the screen, and one set back makes none current', async ({ ioc, page }) => {
  await page.clock.install();
  await ioc.open('/nguon-du-lieu');
  const row = page.locator(`[data-source="station:SLA_DEMO_09"]`);
  await expect(row).toContainText('Đúng hạn');
  await page.clock.fastForward('02:00:00');
  await expect(row).toContainText('Mất dữ liệu');
  await page.clock.setSystemTime(new Date());
  await page.clock.runFor(2_000);
  await expect(row).toContainText('Mất dữ liệu');
});

test('[ST2] in a past view the sources stand as they stood then; on a phone each is a card and nothing is cut off', async ({
  ioc,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open(`/nguon-du-lieu?asOf=${encodeURIComponent(new Date(Date.now() - 1_000).toISOString())}`);
  await expect(page.locator('[data-source="station:SLA_DEMO_09"]')).toContainText('Đúng hạn');
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  await page.locator('[data-source="station:SLA_DEMO_09"]').getByRole('link').first().click();
  await expect(page.getByText('Đang xem số liệu tại', { exact: false }).first()).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});
