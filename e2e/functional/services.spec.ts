import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const PAGE = '/dich-vu-cong';

test('[DV1] [DV3] from the scoreboard by a group and a part to the unit that drags it down, and Back undoes each; exports and the past say the same', async ({
  ioc,
  page,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open(PAGE);
  const heads = page.getByRole('group', { name: 'Điểm của tỉnh' });
  const official = heads.getByRole('article', { name: 'Tổng điểm chính thức' });
  const estimate = heads.getByRole('article', { name: 'Tổng điểm ước tính' });
  await expect(official).toContainText(/trên tối đa 100 điểm · xếp loại/);
  await expect(estimate).toContainText(/trên [\d,]+ điểm tính được .* không tái lập được/s);
  await expect(estimate).not.toContainText('xếp loại');

  // A group, by keyboard: its parts stand open, and the ranking is by it.
  const groups = page.getByRole('region', { name: 'Sáu nhóm điểm của tỉnh' });
  await groups.getByRole('button', { name: 'Thanh toán trực tuyến', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/muc=TTTT/);
  const ranking = page.getByRole('region', { name: /^Xếp hạng/ });
  await expect(ranking).toContainText('Thanh toán trực tuyến · điểm chính thức');
  await groups.getByRole('button', { name: 'Hồ sơ thanh toán trực tuyến', exact: true }).click();
  await expect(ranking).toContainText('Hồ sơ thanh toán trực tuyến · điểm chính thức');
  const chips = page.getByRole('group', { name: 'Đang lọc' });
  await expect(chips).toContainText('Hồ sơ thanh toán trực tuyến');

  // Communes, as a table that is searched without accents; the row leads to the unit's own page.
  await ranking.getByRole('button', { name: 'Xã, phường', exact: true }).click();
  await expect(page).toHaveURL(/cap=xa/);
  await ranking.getByRole('searchbox').fill('to hieu');
  await ranking.locator('tbody [data-open]').first().click();
  await expect(page).toHaveURL(/don-vi\/xa-phuong\/03646/);
  await expect(page.getByRole('region', { name: /^Phường Tô Hiệu: / })).toContainText(/hạng \d+ trong 75 xã, phường/);
  await expect(page.getByRole('region', { name: 'Nên làm gì trước' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Điểm theo nhóm và thành phần' })).toContainText('chưa rõ áp dụng cho xã');
  await expect(page.getByRole('region', { name: 'Diễn biến qua các kỳ' }).getByRole('figure')).toBeVisible();
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/dich-vu-cong\?.*cap=xa/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(chips).toContainText('Hồ sơ thanh toán trực tuyến');
  await page.goBack();
  await page.goBack();
  await expect(chips).toHaveCount(0);

  // A figure opens its passport, with its legal basis.
  await official.locator('[data-figure]').click();
  const passport = page.getByRole('complementary').filter({ hasText: 'Thông tin số liệu' });
  await expect(passport).toContainText('Quyết định 766/QĐ-TTg');
  await expect(passport).toContainText('giữ nguyên như đã nhận');
  await page.keyboard.press('Escape');

  // What leaves the screen says what it is.
  await ranking.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV, dấu chấm phẩy' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('# Tính chất;Dữ liệu mô phỏng, không dùng để điều hành');
  expect(text).toContain('Sổ: Mô phỏng');
  expect(text).toContain('Theo: Điểm chính thức');
  await page.keyboard.press('Escape');

  // A closed period is compared, and the same moment has the same figures.
  await page.getByRole('group', { name: 'Loại kỳ' }).getByRole('button', { name: 'Quý' }).click();
  await expect(page).toHaveURL(/ky=quy/);
  await page.getByRole('combobox', { name: 'Kỳ chấm điểm' }).selectOption('2026-Q3');
  await expect(page).toHaveURL(/ky=2026-Q3/);
  await expect(page.getByRole('region', { name: 'Được và mất điểm' })).toContainText('Quý III/2026 so với quý II/2026');
  const figures = await heads.locator('[data-figure]').allInnerTexts();
  await ioc.open(`${PAGE}?ky=2026-Q3&asOf=${new Date().toISOString()}`);
  await expect(page.locator('section[data-state="frozen"]').first()).toBeVisible();
  await expect.poll(() => heads.locator('[data-figure]').allInnerTexts()).toEqual(figures);

  // A chairman finds his own commune by its name.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('diem phuc vu to hieu');
  await page.getByRole('option', { name: /Phường Tô Hiệu.*điểm phục vụ/s }).click();
  await expect(page).toHaveURL(/\/dich-vu-cong\/don-vi\/xa-phuong\/03646/);
  expect([ioc.faults, ioc.foreignRequests]).toEqual([[], []]);
});
