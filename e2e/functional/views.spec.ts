import { expect, test } from '../ioc';

test('[SV1] a page is kept under a name, found again by search and by keys, and moves where another tab changes it', async ({
  ioc,
  page,
}) => {
  await ioc.open('/ngan-sach?so=chi&nam=2026');
  await expect(page.getByRole('heading', { level: 1, name: 'Ngân sách' })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`${ioc.gateway.origin}/tong-quan`);
  await page.keyboard.press('b');
  const views = page.getByRole('dialog', { name: 'Khung xem' });
  await views.getByRole('button', { name: 'Lưu khung xem' }).click();
  await expect(views.getByText('Hãy đặt tên cho khung xem.')).toBeVisible();
  await views.getByRole('textbox', { name: 'Tên khung xem' }).fill('Chi năm 2026');
  await page.keyboard.press('Enter');
  await expect(views.getByText('Đã lưu “Chi năm 2026”.')).toBeVisible();
  await expect(views.getByRole('link', { name: 'Chi năm 2026' })).toHaveAttribute('aria-current', 'page');
  // A second one of that name is refused in words.
  await views.getByRole('textbox', { name: 'Tên khung xem' }).fill('chi năm 2026');
  await page.keyboard.press('Enter');
  await expect(views.getByText('Đã có khung xem của mình tên')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Khung xem' })).toBeFocused();

  // Another tab, by keys alone.
  await other.keyboard.press('g');
  await other.keyboard.press('c');
  await expect(other).toHaveURL(/\/canh-bao/);
  await other.keyboard.press('Control+k');
  await other.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('chi nam 2026');
  await expect(other.getByRole('option', { name: /Chi năm 2026/ }).first()).toBeVisible();
  await other.keyboard.press('Enter');
  await expect(other).toHaveURL(/\/ngan-sach\?nam=2026&so=chi/);

  // Changed there, it has changed here.
  await page.keyboard.press('b');
  await expect(views).toBeVisible();
  await other.keyboard.press('b');
  const there = other.getByRole('dialog', { name: 'Khung xem' });
  await there.getByRole('button', { name: 'Sửa “Chi năm 2026”' }).click();
  await there.getByRole('textbox', { name: 'Tên khung xem' }).fill('Chi ngân sách');
  await other.keyboard.press('Enter');
  await expect(views.getByRole('link', { name: 'Chi ngân sách' })).toBeVisible();
  await there.getByRole('button', { name: 'Sửa “Chi ngân sách”' }).click();
  await there.getByRole('button', { name: 'Bỏ khung xem' }).click();
  await there.getByRole('button', { name: 'Bấm lần nữa' }).click();
  await expect(views.getByText('Chưa lưu khung xem nào.')).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Ngân sách')).toBeVisible();
  expect(ioc.faults.filter((fault) => !/400/.test(fault))).toEqual([]);
});
