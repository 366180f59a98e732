import { readFileSync } from 'node:fs';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const PAGE = '/dau-tu-cong';

test('[MN1] [MN3] from the province to the owner and the project that hold it back in three steps, and Back undoes each', async ({
  ioc,
  page,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open(PAGE);
  const heads = page.getByRole('group', { name: 'Số liệu chính' });
  const denominators = page.getByRole('group', { name: 'Mẫu số của tỷ lệ' });
  await expect(denominators.locator('[aria-pressed="true"]')).toHaveText(/^Thủ tướng giao [\d.,]+\stỷ đồng · \d\d\/\d\d\/\d{4}$/);
  await expect(heads).toContainText(/[\d,]+%/);
  await expect(heads).toContainText('Dữ liệu mô phỏng');
  await expect(heads).toContainText(/cùng kỳ hết tháng \d+\/\d{4}: [\d,]+%/);
  const whole = await heads.innerText();

  // The owner with most money left stands first.
  const ranking = page.getByRole('region', { name: 'Ai giữ nhiều tiền chưa giải ngân nhất' });
  const first = ranking.locator('tbody button').first();
  const owner = await first.innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chu=/);
  const chips = page.getByRole('group', { name: 'Đang lọc' });
  await expect(chips).toContainText(owner);
  await expect(denominators.locator('[aria-pressed="true"]')).toContainText('Phân bổ chi tiết');
  await expect(page.getByText('chỉ có vốn đã phân bổ chi tiết làm mẫu số', { exact: false })).toBeVisible();
  expect(await heads.innerText()).not.toBe(whole);

  // Of its projects the one with most money left, and its page.
  const list = page.getByRole('region', { name: 'Dự án', exact: true });
  await expect(list.locator('tbody tr').first()).toContainText(owner);
  const project = list.locator('tbody [data-open]').first();
  const name = await project.innerText();
  await project.click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Số liệu từng tháng' }).locator('tbody tr').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Các lần giao vốn' })).toContainText(/\d\d\/\d\d\/\d{4}/);
  await expect(page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link')).toHaveText([/^Đầu tư công \d{4}$/, owner]);

  await page.goBack();
  await expect(chips).toContainText(owner);
  await page.goBack();
  await expect(chips).toHaveCount(0);
  await expect.poll(() => heads.innerText()).toBe(whole);

  // A rate opens its passport, which names and dates its denominator.
  await heads.locator('[data-figure="investment:rate"]').click();
  const passport = page.getByRole('complementary').filter({ hasText: 'Thông tin số liệu' });
  await expect(passport).toContainText(/kế hoạch Thủ tướng Chính phủ giao: [\d.,]+\stỷ đồng, ngày \d\d\/\d\d\/\d{4}/);
  await page.keyboard.press('Escape');
  expect([ioc.faults, ioc.foreignRequests]).toEqual([[], []]);
});

test('[MN4] [MN6] what is chosen stands in the address, an export says what it is, and the same moment has the same figures', async ({
  ioc,
  page,
}) => {
  await ioc.open(PAGE);
  const heads = page.getByRole('group', { name: 'Số liệu chính' });
  const rate = heads.locator('[data-figure="investment:rate"]');
  const ofPrimeMinister = await rate.innerText();
  await page
    .getByRole('group', { name: 'Mẫu số của tỷ lệ' })
    .getByRole('button', { name: /^Địa phương giao/ })
    .click();
  await expect(page).toHaveURL(/mau=dia-phuong/);
  await expect(rate).not.toHaveText(ofPrimeMinister);
  await page
    .getByRole('group', { name: 'Dự án hiển thị' })
    .getByRole('button', { name: /^Chưa giải ngân/ })
    .click();
  await expect(page).toHaveURL(/loc=chua-giai-ngan/);
  const list = page.getByRole('region', { name: 'Dự án', exact: true });
  for (const row of await list.locator('tbody tr').allInnerTexts()) expect(row).toContain('Chưa giải ngân');

  await list.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV, dấu chấm phẩy' }).first().click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('# Tính chất;Dữ liệu mô phỏng, không dùng để điều hành');
  expect(text).toContain('Sổ: Mô phỏng');
  expect(text).toContain('chưa giải ngân');
  await page.keyboard.press('Escape');

  const figures = await heads.locator('[data-figure]').allInnerTexts();
  await ioc.open(`${PAGE}?mau=dia-phuong&asOf=${new Date().toISOString()}`);
  await expect(page.locator('section[data-state="frozen"]').first()).toBeVisible();
  await expect.poll(() => heads.locator('[data-figure]').allInnerTexts()).toEqual(figures);

  // Published figures stand as they were published, beside the sums of the year.
  await ioc.open(`${PAGE}?nam=2025`);
  await expect(page.getByRole('region', { name: 'Số đã công bố' })).toContainText(/1\.872\s*28,25%/);

  // The palette finds a project by its name, without accents.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('du an mau 064');
  await page
    .getByRole('option', { name: /Dự án mẫu 064/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/dau-tu-cong\/du-an\/DA-064/);
});
