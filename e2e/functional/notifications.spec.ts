import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';

const LIVE_LIMIT_MS = 10_000;
test.describe.configure({ mode: 'serial' });

const bellOf = (page: Page) => page.locator('[data-unread-count]');
const unreadOf = async (page: Page): Promise<number> => {
  await expect(bellOf(page)).toHaveAttribute('data-unread-count', /^\d+$/);
  return Number(await bellOf(page).getAttribute('data-unread-count'));
};

test('[NT2] [NT8] what is told appears under the bell of every open page by itself, and is read once on all of them', async ({
  ioc,
  page,
  context,
}) => {
  await ioc.watchContentPolicy();
  await ioc.open('/cach-nhan-thong-bao');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${ioc.gateway.origin}/nguon-du-lieu`);
  const before = await unreadOf(other);
  await page.getByRole('button', { name: 'Gửi thử cho tôi' }).click();
  await expect(page.getByText('Đã tạo thông báo thử trong hệ thống; chưa có kênh nào khác đang bật.')).toBeVisible();
  await expect(bellOf(other)).toHaveAttribute('data-unread-count', String(before + 1), { timeout: LIVE_LIMIT_MS });

  await bellOf(other).focus();
  await other.keyboard.press('Enter');
  const panel = other.getByRole('dialog', { name: 'Thông báo' });
  await expect(panel.getByRole('link', { name: 'Thông báo thử' }).first()).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(bellOf(other)).toBeFocused();

  await bellOf(other).click();
  await panel.getByRole('link', { name: 'Thông báo thử' }).first().click();
  await expect(other).toHaveURL(/\/thong-bao$/);
  for (const each of [other, page])
    await expect(bellOf(each)).toHaveAttribute('data-unread-count', String(before), { timeout: LIVE_LIMIT_MS });
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[NT8] the list narrows to what is unread, by the address, and all of it is marked at once', async ({ ioc, page }) => {
  await ioc.open('/cach-nhan-thong-bao');
  await page.getByRole('button', { name: 'Gửi thử cho tôi' }).click();
  await expect(page.getByText('Đã tạo thông báo thử')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Thông báo', exact: true }).click();
  await page.getByRole('button', { name: /^Chưa đọc/ }).click();
  await expect(page).toHaveURL(/group=unread/);
  await expect(page.locator('[data-notification][data-unread="true"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
  await expect(page.getByText(/Đã đánh dấu đọc \d+ thông báo\./)).toBeFocused();
  await expect(page.getByText('Không có thông báo nào khớp bộ lọc.')).toBeVisible();
  await expect(bellOf(page)).toHaveAttribute('data-unread-count', '0');
});

test('[NT13] channels that nobody has set up cannot be chosen, and the page says why', async ({ ioc, page }) => {
  await ioc.open('/cach-nhan-thong-bao');
  const push = page.locator('[data-channel="push"]');
  await expect(push.getByText(/Tắt theo mặc định: thông báo đẩy phải đi qua máy chủ của hãng trình duyệt/)).toBeVisible();
  for (const channel of ['push', 'mail', 'sms'])
    await expect(page.locator(`[data-channel="${channel}"]`).getByRole('checkbox', { name: 'Nhận qua kênh này' })).toBeDisabled();
});

test('[CM5] settings changed elsewhere are not written over, and the person is told', async ({ ioc, page, context }) => {
  await ioc.open('/cach-nhan-thong-bao');
  const quiet = (at: Page) => at.locator('[data-channel="mail"]').getByRole('checkbox', { name: 'Giờ yên lặng' });
  await quiet(page).click();
  await page.getByLabel('Giờ yên lặng: từ').fill('21:30');
  const other = await context.newPage();
  await other.goto(`${ioc.gateway.origin}/cach-nhan-thong-bao`);
  await quiet(other).click();
  await other.getByRole('button', { name: 'Lưu cài đặt' }).click();
  await expect(other.getByText('Đã lưu cài đặt.')).toBeVisible();
  await expect(page.getByText('Cài đặt vừa được đổi ở nơi khác.')).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click();
  await expect(page.getByText('Trạng thái đã thay đổi')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy bản mới' }).click();
  await expect(page.getByLabel('Giờ yên lặng: từ')).toHaveValue('22:00');
});

test('[NT9] the roster is edited as a whole; what is wrong is named, what is saved stands on the other page too', async ({
  ioc,
  page,
  context,
}) => {
  await ioc.open('/lich-truc');
  const other = await context.newPage();
  await other.goto(`${ioc.gateway.origin}/lich-truc`);
  await expect(other.getByText('Chưa có lịch trực.')).toBeVisible();
  await page.getByRole('button', { name: 'Sửa lịch trực' }).click();
  await page.getByLabel('Người trực').fill('Lò Văn Minh');
  await page.getByRole('button', { name: 'Ghi lịch trực' }).click();
  await expect(page.getByRole('alert')).toContainText('Có ca chưa đủ hoặc chưa đúng: Ca 1');
  await page.getByLabel('Tài khoản').fill('lo.van.minh');
  await page.getByLabel('Giờ trực: từ').fill('00:00');
  await page.getByLabel('Giờ trực: đến').fill('00:00');
  for (const day of ['T7', 'CN']) await page.getByRole('button', { name: day, exact: true }).click();
  await page.getByRole('button', { name: 'Ghi lịch trực' }).click();
  await expect(page.getByText('Đã ghi lịch trực, bản 1.')).toBeFocused();
  const turn = other.locator('[data-turn="0"]');
  await expect(turn).toContainText('Lò Văn Minh', { timeout: LIVE_LIMIT_MS });
  await expect(turn).toContainText('đang trực');
  await expect(turn).toContainText('Mọi ngày');
});

for (const [name, path] of [
  ['the list', '/thong-bao'],
  ['the settings', '/cach-nhan-thong-bao'],
  ['the roster', '/lich-truc'],
] as const)
  test(`${name} fits a phone, and the bell's panel too`, async ({ ioc, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ioc.open(path);
    await expect(bellOf(page)).toBeVisible();
    await bellOf(page).click();
    const box = await page.getByRole('dialog', { name: 'Thông báo' }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  });
