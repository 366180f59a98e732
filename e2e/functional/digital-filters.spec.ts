import { expect, test } from '../ioc';

test('in a period without a plan of its own nothing is compared with other years, and the page says so', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so');
  const tiles = page.getByRole('group', { name: 'Tổng hợp' });
  await expect(tiles).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await ioc.open('/chuyen-doi-so?t=2023');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  await expect(page.getByText('Kỳ đã chọn không có đủ cả kết quả và chỉ tiêu để so sánh', { exact: false })).toBeVisible();
  await expect(tiles).toHaveCount(0);
  // The one column that is left stands in view, beside the passport too.
  await page.locator('[data-figure]').first().click();
  await expect(page.getByRole('complementary', { name: 'Thông tin số liệu' })).toBeVisible();
  await expect(page.locator('[data-figure]').first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader', { name: 'Thực hiện 2023' })).toBeInViewport({ ratio: 1 });
});

test('a group that the set does not have is told on the page, and every group is shown', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  const all = await page.locator('[data-indicator]').count();
  await ioc.open('/chuyen-doi-so?group=khong-co');
  await expect(page.getByRole('alert')).toContainText('nhóm lọc (group)');
  await expect(page.locator('[data-indicator]')).toHaveCount(all);
});

/** Texts of cells that reach beyond their own cell: on the next figure or out of the card. */
const beyondCells = (): string[] => {
  const beyond: string[] = [];
  for (const cell of document.querySelectorAll('[data-indicator] > td')) {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const edge = cell.getBoundingClientRect().right + 1;
    // A note for the ear alone takes no room.
    const texts = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    // A figure that can be pressed has four pixels of its own on either side.
    if (texts.some(({ right }) => right > edge + 4)) beyond.push(cell.textContent ?? '');
  }
  return beyond;
};

test('on a phone no value of a card lies on the one beside it', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator] > td').filter({ hasText: 'hộ gia đình 45,47%' }).first()).toBeVisible();
  expect(await page.evaluate(beyondCells)).toEqual([]);
});
