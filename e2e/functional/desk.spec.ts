import { expect, test } from '../ioc';

const PAGES = [
  '/tong-quan',
  '/ban-do',
  '/chuyen-doi-so',
  '/moi-truong',
  '/nguon-du-lieu',
  '/nguon-quan-trac',
  '/xac-nhan-so-lieu',
] as const;
const READY = ':is(section[data-state="live"], section[data-state="empty"])';
const FEEDS = '**/api/feeds/**';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const [name, size] of [
      ['a desk', DESK],
      ['a phone', PHONE],
    ] as const)
      test(`every page on ${name} fits its width, breaks no content policy, says no error and asks nobody outside`, async ({
        ioc,
        page,
      }) => {
        test.setTimeout(150_000);
        await ioc.watchContentPolicy();
        await page.setViewportSize(size);
        ioc.dropStationFile({ parameter: 'COD', value: '71.4', unit: 'mg/l', at: new Date() });
        for (const path of PAGES) {
          await ioc.open(path);
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          await expect(page.locator(READY).first()).toBeVisible();
          expect(await ioc.sidewaysOverflow(), path).toBeLessThanOrEqual(0);
        }
        expect(ioc.faults).toEqual([]);
        expect(ioc.foreignRequests).toEqual([]);
      });
  });

test('the passport opens from the keyboard beside the view, and gives the focus back to its figure', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  const figure = page.locator('[data-figure]').first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const rail = page.getByRole('complementary', { name: 'Thông tin số liệu' });
  await expect(rail.getByText('Chỉ tiêu', { exact: true })).toBeVisible();
  await expect(rail.getByRole('button', { name: 'Đóng thông tin số liệu' })).toBeFocused();
  await expect(figure).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(rail).toHaveCount(0);
  await expect(figure).toBeFocused();
  await expect(page).not.toHaveURL(/figure=/);
});

test('on a phone the passport is a sheet that keeps the focus inside', async ({ ioc, page }) => {
  await page.setViewportSize(PHONE);
  await ioc.open('/chuyen-doi-so');
  const figure = page.locator('[data-figure]').first();
  await figure.click();
  const sheet = page.getByRole('dialog', { name: 'Thông tin số liệu' });
  await expect(sheet).toBeVisible();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest('dialog'));
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test('a link to a figure opens its passport; a figure that is not there is told', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so');
  await page.locator('[data-figure]').first().click();
  await expect(page).toHaveURL(/figure=/);
  await page.reload();
  await expect(page.getByLabel('Thông tin số liệu', { exact: true }).getByText('Tính chất')).toBeVisible();
  await ioc.open('/chuyen-doi-so?figure=khong-co');
  await expect(page.getByText('Không tìm thấy số liệu này trên trang đang mở.', { exact: false })).toBeVisible();
  const notice = page.getByRole('main').getByRole('alert');
  await expect(notice).toContainText('Trang này không có số liệu mà địa chỉ nhắc tới: khong-co.');
  await notice.getByRole('button', { name: 'Đóng' }).click();
  await expect(page).not.toHaveURL(/figure=/);
  await expect(notice).toHaveCount(0);
});

test('a moment of the past is chosen by keyboard, stands in the address, and Back returns to now', async ({ ioc, page }) => {
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at: new Date() });
  await ioc.open('/moi-truong');
  await expect(page.getByText('7,20', { exact: true })).toBeVisible();
  const opener = page.getByRole('button', { name: /^Số liệu tại hiện tại/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel('Xem số liệu tại (ngày, giờ Việt Nam)');
  await expect(field).toBeFocused();
  await field.fill('2099-01-01T00:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Thời điểm này chưa tới\. Hãy chọn không muộn hơn \d\d\/\d\d\/\d{4} \d\d:\d\d/)).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('2024-01-02T03:04');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asOf=2024-01-01T20/);
  await expect(page.getByText('Đang xem số liệu tại 02/01/2024 03:04', { exact: false })).toBeVisible();
  await expect(page.getByText('7,20', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Số liệu tại 02/01/2024 03:04' })).toBeFocused();
  await page.goBack();
  await expect(page.getByText('7,20', { exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/asOf=/);
});

test('the moment looked at goes along to other pages, also from a page that does not exist', async ({ ioc, page }) => {
  await ioc.open('/khong-co-trang-nay?asOf=2024-01-01T20:04:00.000Z');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang', level: 2 })).toBeVisible();
  await expect(page).toHaveTitle('Không tìm thấy trang · IOC Sơn La');
  await page.getByRole('link', { name: 'Về trang Tổng quan' }).click();
  await expect(page).toHaveURL(/\/tong-quan\?asOf=2024-01-01T20/);
  await page.getByRole('link', { name: 'Môi trường' }).click();
  await expect(page).toHaveURL(/\/moi-truong\?asOf=2024-01-01T20/);
});

test('what is not valid in the address is told in words, and the rest is shown', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so?asOf=hôm-qua');
  await expect(page.getByRole('alert')).toContainText('Địa chỉ có phần không hợp lệ, đã bỏ qua: thời điểm xem.');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await ioc.open('/chuyen-doi-so?asOf=2099-01-01T00:00:00Z');
  await expect(page.getByRole('alert')).toContainText('thời điểm xem chưa tới');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
});

test('language, theme and density are kept when the page is opened again', async ({ ioc, page }) => {
  test.setTimeout(150_000);
  ioc.dropStationFile({ parameter: 'Flow', value: '42', unit: 'm3/h', at: new Date() });
  await ioc.open('/moi-truong');
  await expect(page).toHaveTitle('Môi trường · IOC Sơn La');
  await page.getByRole('button', { name: 'Hiển thị' }).click();
  // The words of a language are fetched first: the choice shows when they are there.
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expect(page).toHaveTitle('Environment · IOC Sơn La');
  await expect(page.locator('header').first()).toMatchAriaSnapshot(`
    - navigation "Location":
      - heading "Environment" [level=1]
    - status: Live
    - group "Filters":
      - button "Figures as of now"
    - button "Display"
  `);
  for (const path of PAGES) {
    await ioc.open(path);
    await expect(page.locator(READY).first()).toBeVisible();
    const navigation = page.getByRole('navigation', { name: 'Main navigation' });
    for (const name of ['Province overview', 'Map', 'Digital transformation', 'Environment', 'Data sources'])
      // Beside its name an entry may say how many alarms wait.
      await expect(navigation.getByRole('link', { name: new RegExp(`^${name}( .*)?$`) })).toBeVisible();
    expect((await navigation.innerText()).replace('IOC Sơn La', '')).not.toMatch(/[\u00c0-\u1ef9]/);
  }
});

test('the first stop of the keyboard is the way to the content', async ({ ioc, page }) => {
  await ioc.open('/moi-truong');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a panel says what went wrong and recovers when it is tried again', async ({ ioc, page }) => {
  test.setTimeout(90_000);
  const problem = { type: 'about:blank', title: 'Hệ thống tạm thời chưa phục vụ được', status: 503, detail: 'Thử lại sau ít phút.' };
  await page.route(FEEDS, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem }));
  await ioc.open('/chuyen-doi-so');
  const panel = page.locator('section[data-state]').first();
  await expect(panel).toHaveAttribute('data-state', 'loading');
  await expect(panel.getByRole('status')).toHaveText('Đang tải số liệu…');
  await expect(panel).toHaveAttribute('data-state', 'error', { timeout: 30_000 });
  await expect(panel.getByRole('alert')).toContainText('Hệ thống tạm thời chưa phục vụ được');
  await expect(panel.getByRole('alert')).toContainText('Thử lại sau ít phút.');
  await page.unroute(FEEDS);
  await panel.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.locator('[data-indicator]')).toHaveCount(18);
});

test('an answer that is not what was agreed is told, not drawn', async ({ ioc, page }) => {
  await page.route(FEEDS, (route) => route.fulfill({ contentType: 'application/json', body: '{"feed": "indicators", "revi' }));
  await ioc.open('/chuyen-doi-so');
  await expect(page.getByRole('alert')).toContainText('Dữ liệu trả về không đúng quy ước', { timeout: 30_000 });
});

test('a cut network is told', async ({ ioc, page }) => {
  await page.route(FEEDS, (route) => route.abort());
  await ioc.open('/chuyen-doi-so');
  await expect(page.getByRole('alert')).toContainText('Không kết nối được máy chủ', { timeout: 30_000 });
});
