import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

test('[FN1] Ctrl+K and "/" open the search; arrows and Enter go to the view', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open('/tong-quan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' });
  await expect(field).toBeFocused();
  await field.fill('moc chau');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Mộc Châu');
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await expect(page.getByRole('group', { name: 'Xã, phường' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ban-do\?area=\d{5}$/);
  await expect(page.getByRole('dialog', { name: 'Tìm kiếm và lệnh' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản đồ');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(page.getByRole('group', { name: 'Vừa chọn' }).getByRole('option').first()).toContainText('Mộc Châu');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  expect(ioc.faults).toEqual([]);
});

test('[FN8] an indicator at a place is found by both names and leads to both; a row that is led to is marked', async ({ ioc, page }) => {
  await ioc.open('/tong-quan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('giải ngân phường Tô Hiệu');
  await page
    .getByRole('option', { name: /giải ngân.* · Phường Tô Hiệu/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/ban-do\?.*ind=.*area=03646/);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('băng rộng cố định');
  await page
    .getByRole('option', { name: /băng rộng cố định/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/chuyen-doi-so\?.*ind=III\.1/);
  await expect(page.locator('tr[data-indicator="III.1"]')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('tr[data-indicator="III.1"]')).toBeInViewport();
});

test('[FN4] a former agency leads to the one that came after, at the moment that is looked at', async ({ ioc, page }) => {
  const asOf = new Date(Date.now() - 1_000).toISOString();
  await ioc.open(`/tong-quan?asOf=${asOf}`);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('so thong tin va truyen thong');
  const option = page.getByRole('option', { name: /^Sở Thông tin và Truyền thông.*nay: Sở Khoa học và Công nghệ/ });
  await expect(option).toBeVisible();
  await option.click();
  await expect(page).toHaveURL(/\/chuyen-doi-so\?.*agency=/);
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(asOf);
});

test('[FN5] says that nothing was found; actions are done where one stands', async ({ ioc, page }) => {
  await ioc.open('/nguon-du-lieu');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' });
  await field.fill('zzzqq');
  await expect(page.getByText('Không tìm thấy “zzzqq”.')).toBeVisible();
  await field.fill('nen toi');
  await expect(page.getByRole('option').first()).toContainText('Giao diện: Nền tối');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/\/nguon-du-lieu$/);
});

test('[FN6] a list that cannot be loaded is named, and the rest is found', async ({ ioc, page }) => {
  await page.route('**/api/feeds/registers*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
  );
  await ioc.open('/nguon-du-lieu');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByText('Chưa tải được: danh mục địa bàn, cơ quan')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('chuyen doi so');
  await expect(page.getByRole('option').first()).toContainText('Chuyển đổi số');
});
