import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

const roleOf = (page: Page) => page.getByRole('button', { name: /^Vai trò: / });
const menu = (page: Page) => page.getByRole('navigation', { name: 'Điều hướng chính' });
const become = async (page: Page, role: string): Promise<void> => {
  const loaded = page.waitForEvent('load');
  await roleOf(page).click();
  await page.getByRole('group', { name: 'Vai trò', exact: true }).getByRole('button', { name: role, exact: true }).click();
  await loaded;
  await expect(roleOf(page)).toContainText(role);
};
const SIGNED_OUT = { type: 'urn:ioc:problem:signed-out', title: 'Chưa đăng nhập', status: 401, detail: 'Hãy đăng nhập.' };
const signOut = (page: Page) =>
  page.route('**/api/session', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', json: SIGNED_OUT }));

test('[AC7] without sign-on every page says so; who chooses a role is offered what that role may do and nothing else, and comes back to all of it', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nhiem-vu');
  await expect(page.getByText('Chạy trên một máy, chưa có đăng nhập')).toBeVisible();
  await expect(menu(page).getByRole('link', { name: 'Quản trị truy cập' })).toBeVisible();
  await expect(page.getByRole('button', { name: '+ Giao nhiệm vụ' })).toBeVisible();

  await become(page, 'Chuyên viên');
  await expect(menu(page).getByRole('link', { name: 'Nhiệm vụ' })).toBeVisible();
  for (const name of ['Quản trị truy cập', 'Nhật ký truy cập', 'Nhập báo cáo'])
    await expect(menu(page).getByRole('link', { name })).toHaveCount(0);
  await expect(page.getByRole('grid', { name: 'Nhiệm vụ' })).toBeVisible();
  await expect(page.getByRole('button', { name: '+ Giao nhiệm vụ' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' }).fill('quan tri');
  await expect(page.getByRole('option', { name: /Quản trị truy cập/ })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await ioc.open('/quan-tri');
  await expect(page.getByRole('heading', { name: 'Bạn không có quyền mở trang này' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('“Quản trị truy cập” cần quyền “Quản trị truy cập”');
  await become(page, 'Mọi vai trò');
  await expect(page.getByRole('region', { name: 'Người dùng' })).toBeVisible();
  expect(ioc.faults).toEqual([]);
});

test('who may not see the province’s figures begins where they may look', async ({ ioc, page }) => {
  await ioc.open('/quan-tri');
  await become(page, 'Quản trị hệ thống');
  await ioc.open('/');
  await expect(page).toHaveURL(/ban-do$/);
  await expect(menu(page).getByRole('link', { name: 'Tổng quan tỉnh' })).toHaveCount(0);
  await become(page, 'Mọi vai trò');
});

test('a person is added, given a role within an agency, blocked, and forgotten', async ({ ioc, page }) => {
  await ioc.open('/quan-tri');
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  const sheet = page.getByRole('dialog', { name: 'Thêm người dùng' });
  await sheet.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(sheet.getByText('Hãy nhập họ tên.')).toBeVisible();
  await sheet.getByLabel('Họ tên').fill('Đỗ Thị Lan');
  await sheet.getByLabel('Thư điện tử').fill('lan@sonla.gov.vn');
  await sheet.getByRole('button', { name: 'Thêm vai trò' }).click();
  const agencies = sheet.getByRole('group', { name: 'Cơ quan' });
  await agencies.getByRole('radio', { name: 'Chỉ một số' }).check();
  await agencies.getByRole('searchbox').fill('nong nghiep');
  await agencies.getByRole('checkbox', { name: 'Sở Nông nghiệp và Môi trường' }).check();
  await sheet.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(page.getByText('Đã ghi Đỗ Thị Lan.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'lan@sonla.gov.vn' });
  await expect(row).toContainText('Chuyên viên (1 cơ quan)');
  await expect(row).toContainText('được vào');

  await row.getByRole('button', { name: 'Đỗ Thị Lan' }).click();
  const edit = page.getByRole('dialog', { name: 'Sửa quyền: Đỗ Thị Lan' });
  await edit.getByRole('checkbox', { name: /^Khoá/ }).check();
  await edit.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(row).toContainText('bị khoá');
  await row.getByRole('button', { name: 'Đỗ Thị Lan' }).click();
  await edit.getByRole('button', { name: 'Xoá dữ liệu cá nhân' }).click();
  await expect(edit.getByText(/bị xoá hẳn, không lấy lại được/)).toBeVisible();
  await edit.getByRole('button', { name: 'Xoá dữ liệu của Đỗ Thị Lan' }).click();
  await expect(page.getByText('Đã xoá dữ liệu cá nhân của Đỗ Thị Lan.')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(ioc.faults).toEqual([]);
});

test('[AC9] the secret of a key is shown once and never sent; it is changed and the key revoked', async ({ ioc, page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await ioc.open('/quan-tri/khoa-tich-hop');
  await page.getByRole('button', { name: 'Cấp khoá' }).click();
  const sheet = page.getByRole('dialog', { name: 'Cấp khoá' });
  await sheet.getByLabel('Hệ thống dùng khoá').fill('Kho dữ liệu dùng chung');
  await sheet.getByRole('checkbox', { name: 'Xem thu, chi ngân sách' }).check();
  await sheet.getByRole('button', { name: 'Cấp khoá', exact: true }).click();
  const shown = page.getByRole('region', { name: 'Bí mật của Kho dữ liệu dùng chung' });
  const whole = (await shown.getByRole('status').textContent()) ?? '';
  const [, key = '', secret = ''] = /^ioc_([a-z0-9]+)_([\w-]{43})$/.exec(whole) ?? [];
  expect(key).not.toBe('');
  expect(sent.some((body) => body.includes(key))).toBe(true);
  expect(sent.filter((body) => body.includes(secret))).toEqual([]);
  await shown.getByRole('button', { name: 'Đã cất giữ, đóng' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const card = page.locator(`[data-key="${key}"]`);
  await expect(card).toContainText('còn hạn');
  await card.getByRole('button', { name: /^Thay bí mật/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thay bí mật', exact: true }).click();
  await expect(shown.getByRole('status')).toHaveText(new RegExp(`^ioc_${key}_`));
  await shown.getByRole('button', { name: 'Đã cất giữ, đóng' }).click();
  await expect(card).toContainText('bí mật cũ dùng được tới');
  await card.getByRole('button', { name: /^Thu hồi khoá/ }).click();
  await card.getByRole('button', { name: /^Thu hồi khoá của/ }).click();
  await expect(card).toContainText('đã thu hồi');
  await expect(card.getByRole('button')).toHaveCount(0);
});

test('the pages of access fit a phone, and its sheet of pages says who sits here', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/quan-tri', '/quan-tri/khoa-tich-hop', '/quan-tri/vai-tro']) {
    await ioc.open(path);
    await expect(page.getByText('Chạy trên một máy, chưa có đăng nhập')).toBeVisible();
    await expect(page.locator('section[data-state="live"], section[data-state="empty"]').first()).toBeVisible();
    expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  }
  await page.getByText('Chuyên viên', { exact: true }).last().click();
  await expect(page.getByText('Tiếp nhận, tạm hoãn cảnh báo').last()).toBeVisible();
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByRole('button', { name: 'Tài khoản: Người dùng tại máy' }).click();
  await expect(page.getByRole('dialog', { name: 'Tài khoản' })).toContainText('mọi vai trò (chạy trên một máy)');
});

test('where nobody has signed on one way in is shown and no figure; what the last one was doing goes with them', async ({ ioc, page }) => {
  await ioc.open('/hom-nay');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay');
  await signOut(page);
  await ioc.open('/hom-nay?loi-dang-nhap=het-han&tiep=%2Fnhiem-vu');
  await expect(page.getByRole('heading', { name: 'Trung tâm giám sát, điều hành thông minh' })).toBeFocused();
  await expect(page.getByText('Lần đăng nhập này đã quá hạn.')).toBeVisible();
  const way = page.getByRole('link', { name: 'Đăng nhập bằng tài khoản của tỉnh' });
  await expect(way).toHaveAttribute('href', '/api/sign-in?next=%2Fnhiem-vu');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('ioc-kept-')).length))
    .toBe(0);
  // Somebody has signed on, in this browser: the page finds out by itself.
  await page.unroute('**/api/session');
  await expect(page.getByText('Chạy trên một máy, chưa có đăng nhập')).toBeVisible({ timeout: 30_000 });
});

test('an answer that says that nobody sits here takes the figures away at once, in this page and in the one beside it', async ({
  ioc,
  page,
  context,
}) => {
  await ioc.open('/nhiem-vu');
  const beside = await context.newPage();
  await beside.goto(`${ioc.gateway.origin}/nhiem-vu`);
  await expect(beside.getByRole('grid', { name: 'Nhiệm vụ' })).toBeVisible();
  await signOut(beside);
  await signOut(page);
  await page.route('**/api/feeds/budget*', (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', json: SIGNED_OUT }),
  );
  await menu(page)
    .getByRole('link', { name: /^Thu, chi ngân sách/ })
    .click();
  await expect(page.locator('[data-signed-out]')).toBeVisible();
  await expect(page.getByText('Bạn đã bị đăng xuất từ nơi khác')).toBeVisible();
  await expect(beside.locator('[data-signed-out]')).toBeVisible();
  await expect(beside.getByRole('grid')).toHaveCount(0);
});
