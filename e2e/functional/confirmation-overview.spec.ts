import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

test('[CF1] a key figure that nobody answers for is doubted in a person’s own name; tile and wall bear the mark', async ({ ioc, page }) => {
  await ioc.open('/tong-quan');
  const tile = page.getByRole('article', { name: 'Giải ngân vốn đầu tư công' });
  await tile.locator('[data-figure]').click();
  // With the drawer open the four tiles stand in one row or two by two: none is left over.
  const tops = await page.locator('article').evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
  const inRow = new Set(tops.map((top) => tops.filter((other) => other === top).length));
  expect([tops.length, inRow.size]).toEqual([4, 1]);
  const story = page.getByRole('region', { name: 'Xác nhận và giải trình' });
  await story.getByRole('button', { name: 'Nghi ngờ' }).click();
  await expect(story.getByText('được ghi với danh nghĩa cá nhân')).toBeVisible();
  await story.getByRole('textbox', { name: 'Lý do nghi ngờ' }).fill('Chưa khớp sổ theo dõi');
  await story.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(story.getByText('Danh nghĩa cá nhân').first()).toBeVisible();
  await expect(tile.locator('[data-confirmation]')).toContainText('nghi ngờ');
  await ioc.open('/wall/tong-quan?nhip=600');
  const mark = page.locator('[data-wall] [data-confirmation]');
  await expect(mark).toHaveCount(1);
  await expect(mark).toContainText('nghi ngờ');
  await expect(page.getByRole('button', { name: 'Nghi ngờ' })).toHaveCount(0);
  // The station is left as it was found.
  await ioc.open('/tong-quan?figure=overview%3Agiai-ngan');
  await story.getByRole('button', { name: 'Rút lại nghi ngờ' }).click();
  await story.getByRole('textbox', { name: 'Lý do rút lại' }).fill('Đã đối chiếu lại');
  await story.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(tile.locator('[data-confirmation]')).toHaveCount(0);
  expect(ioc.faults).toEqual([]);
});
