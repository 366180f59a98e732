import { expect, test } from '../ioc';

const PHONE = { width: 390, height: 844 };

test('on a phone the bar has four pages and a way to the rest, each on one line; the rest stands by group', async ({ ioc, page }) => {
  await page.setViewportSize(PHONE);
  await ioc.open('/tong-quan?area=03646');
  const bar = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(bar.getByRole('link')).toHaveText([/Hôm nay/, /Tổng quan/, /Bản đồ/, /Chuyển đổi số/]);
  const more = bar.getByRole('button', { name: 'Thêm' });
  const words = await bar.locator('[data-word="bar"]').evaluateAll((all) => all.map((each) => each.getClientRects().length));
  expect(words).toEqual([1, 1, 1, 1]);
  expect((await bar.boundingBox())?.height).toBeLessThan(64);
  await more.click();
  const sheet = page.getByRole('dialog', { name: 'Thêm' });
  await sheet.getByRole('region', { name: 'Dữ liệu' }).getByRole('link', { name: 'Nguồn dữ liệu' }).click();
  await expect(page).toHaveURL(/nguon-du-lieu\?area=03646/);
  await expect(sheet).toHaveCount(0);
  await expect(more).toHaveAttribute('data-current', 'true');
  // Back on a page that had it open, the sheet stays away.
  await page.goBack();
  await expect(page).toHaveURL(/tong-quan/);
  await expect(sheet).toHaveCount(0);
});

test('what the stations sent is a tab of the data sources, at its old address too, and the navigation marks the page', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nguon-du-lieu?source=inbox&agency=so-nnmt');
  const tabs = page.getByRole('navigation', { name: 'Nguồn dữ liệu' });
  await tabs.getByRole('link', { name: 'Nguồn quan trắc' }).click();
  await expect(page).toHaveURL(/nguon-quan-trac\?agency=so-nnmt$/);
  await ioc.open('/nguon-quan-trac');
  await expect(page.getByRole('heading', { name: 'Nguồn quan trắc', level: 2 })).toBeVisible();
  await expect(tabs.getByRole('link', { name: 'Nguồn quan trắc' })).toHaveAttribute('aria-current', 'page');
  const rail = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(rail.getByRole('link', { name: 'Nguồn dữ liệu' })).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveTitle(/Nguồn quan trắc/);
});
