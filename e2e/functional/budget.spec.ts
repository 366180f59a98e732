import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const PAGE = '/ngan-sach';

test('[MN1] [MN3] from the province to the item and the area that hold it back in three steps, and Back undoes each', async ({
  ioc,
  page,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open(PAGE);
  const heads = page.getByRole('group', { name: 'Số liệu chính' });
  await expect(heads).toContainText(/[\d.,]+%\s*dự toán Trung ương giao \([\d.,]+\stỷ đồng, giao \d\d\/\d\d\/\d{4}\)/);
  await expect(heads).toContainText(/[\d.,]+%\s*dự toán HĐND giao \([\d.,]+\stỷ đồng, giao (nhiều lần, mới nhất )?\d\d\/\d\d\/\d{4}\)/);
  await expect(heads.getByText('mô phỏng').first()).toBeVisible();
  await expect(heads).not.toContainText('Đang tải');
  const whole = await heads.innerText();

  // The item that is slowest stands first.
  const items = page.getByRole('grid', { name: 'Các khoản thu' });
  const slowest = items.locator('tbody [data-open]').first();
  const item = (await slowest.innerText()).replace(/ \(ngoài tổng\)$/, '');
  await slowest.click();
  await expect(page).toHaveURL(/khoan=/);
  await expect(heads.getByRole('heading', { name: item })).toBeVisible();
  const chips = page.getByRole('group', { name: 'Đang lọc' });
  await expect(chips).toContainText(item);

  // The area, by keyboard.
  const areas = page.getByRole('grid', { name: 'Các xã, phường' });
  const worst = areas.locator('tbody [data-open]').first();
  const area = await worst.innerText();
  await worst.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=\d{5}/);
  await expect(heads.getByRole('heading', { name: `${item}, ${area}` })).toBeVisible();
  await expect(heads).toContainText('Trung ương không giao dự toán cho từng xã, phường');

  await page.goBack();
  await expect(chips).not.toContainText(area);
  await page.goBack();
  await expect(chips).toHaveCount(0);
  await expect.poll(() => heads.innerText()).toBe(whole);

  // A share opens its passport, which names and dates its denominator.
  await heads.locator('[data-figure="budget:revenue:council"]').click();
  const passport = page.getByRole('complementary').filter({ hasText: 'Thông tin số liệu' });
  await expect(passport).toContainText(/dự toán HĐND giao: [\d.,]+\stỷ đồng, giao (nhiều lần, mới nhất )?\d\d\/\d\d\/\d{4}/);
  await page.keyboard.press('Escape');
  expect([ioc.faults, ioc.foreignRequests]).toEqual([[], []]);
});

test('[MN6] what is chosen stands in the address; an export says what it is; the same moment has the same figures', async ({
  ioc,
  page,
}) => {
  await ioc.open(PAGE);
  await page.getByRole('group', { name: 'Thu hoặc chi' }).getByRole('button', { name: 'Chi', exact: true }).click();
  await page.getByRole('group', { name: 'So với' }).getByRole('button', { name: 'Cùng kỳ' }).click();
  await expect(page).toHaveURL(/so=chi.*voi=cung-ky|voi=cung-ky.*so=chi/);
  await expect(page.getByRole('region', { name: 'Theo khoản chi' })).toBeVisible();

  const panel = page.getByRole('region', { name: 'Từng khoản góp bao nhiêu vào chênh lệch' });
  await panel.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV, dấu chấm phẩy' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Chênh lệch so cùng kỳ');
  expect(text).toContain('# Tính chất;Dữ liệu mô phỏng, không dùng để điều hành');
  expect(text).toContain('Sổ: Mô phỏng');
  await page.keyboard.press('Escape');

  const heads = page.getByRole('group', { name: 'Số liệu chính' });
  await expect(heads).not.toContainText('Đang tải');
  const figures = await heads.locator('[data-figure]').allInnerTexts();
  const at = new Date().toISOString();
  await ioc.open(`${PAGE}?so=chi&voi=cung-ky&asOf=${at}`);
  await expect(page.locator('section[data-state="frozen"]').first()).toBeVisible();
  await expect.poll(() => heads.locator('[data-figure]').allInnerTexts()).toEqual(figures);
});
