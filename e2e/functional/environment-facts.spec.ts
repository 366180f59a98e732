import { expect, test } from '../ioc';

const PASSPORT = { name: 'Thông tin số liệu' };

test('a figure has the decimals of its parameter on the page, and all its digits in its passport', async ({ ioc, page }) => {
  const at = new Date();
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at });
  ioc.dropStationFile({ parameter: 'CO', value: '1234.5678', unit: 'ug/m3', at: new Date(at.getTime() - 1_000) });
  await ioc.open('/moi-truong');
  await expect(page.locator('[data-figure="reading:SLA_DEMO_01/pH"]')).toContainText('7,20');
  const co = page.locator('[data-figure="reading:SLA_DEMO_01/CO"]');
  await expect(co).toContainText('1.235 µg/m³');
  await co.click();
  await expect(page.getByRole('complementary', PASSPORT)).toContainText('1.234,5678 µg/m³');
});

test('the age of a reading stands on one line, so that all rows of all cards are as high', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const at = new Date();
  ioc.dropStationFile({ parameter: 'CO', value: '12345.6', unit: 'ug/m3', at });
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at: new Date(at.getTime() - 1_000) });
  await ioc.open('/moi-truong');
  const rows = page.getByRole('article').first().getByRole('listitem').filter({ hasText: 'dưới 1 phút' });
  await expect(rows.nth(1)).toBeVisible();
  const heights = await rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(new Set(heights).size).toBe(1);
  const cut = await rows.evaluateAll((all) => all.filter((row) => row.scrollWidth > row.clientWidth).length);
  expect(cut).toBe(0);
});

test('a reading of a faulty device says so in its passport before the figure, in a past view too', async ({ ioc, page }) => {
  ioc.dropStationFile({ parameter: 'TP', value: '1.5', unit: 'mg/l', at: new Date(), status: '02' });
  await ioc.open('/moi-truong');
  const figure = page.locator('[data-figure="reading:SLA_DEMO_01/TP"]');
  await figure.click();
  await expect(page.getByRole('complementary', PASSPORT)).toContainText('Lỗi thiết bị – không dùng số này');
  await ioc.open(`/moi-truong?asOf=${encodeURIComponent(new Date().toISOString())}`);
  await figure.click();
  await expect(page.getByRole('complementary', PASSPORT)).toContainText('Lỗi thiết bị – không dùng số này');
});

test('a station that no register names is said to be a stranger and stands last, live and in a past view', async ({ ioc, page }) => {
  await ioc.open('/moi-truong');
  const at = new Date();
  const stamp = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '');
  ioc.dropFile(`AAA_KHONG_RO_${stamp}.txt`, `COD\t12.5\tmg/L\t${stamp}\t00\n`);
  const stranger = page.getByRole('article').filter({ hasText: 'Trạm chưa đăng ký' });
  await expect(stranger.filter({ hasText: 'AAA_KHONG_RO' })).toHaveCount(1);
  await expect(page.getByRole('article').last()).toContainText('Trạm chưa đăng ký');
  await ioc.open(`/moi-truong?asOf=${encodeURIComponent(new Date().toISOString())}`);
  await expect(stranger.filter({ hasText: 'AAA_KHONG_RO' })).toHaveCount(1);
});
