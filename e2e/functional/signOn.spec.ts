import { randomUUID } from 'node:crypto';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { CLIENT, openProvider, SECRET } from '../../server/provider.rig';
import { createGatewayProcess, type RunningGateway } from '../gateway';

const LAN = { sub: 'lan', name: 'Nguyễn Thị Lan', email: 'lan@sonla.example', verified: true };
const SON = { sub: 'son', name: 'Cầm Văn Sơn', email: 'son@sonla.example', verified: true };
const WAY = 'Đăng nhập bằng tài khoản của tỉnh';

test.describe.configure({ mode: 'serial' });
let provider: Awaited<ReturnType<typeof openProvider>>;
let gateway: RunningGateway;
test.beforeAll(async () => {
  provider = await openProvider();
  provider.accounts.set('lan', LAN).set('son', SON);
  const env = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: SECRET, ADMINISTRATORS: LAN.email };
  gateway = await createGatewayProcess({ seedSimulated: true, env });
  await gateway.start();
  provider.serve(gateway.origin);
});
test.afterAll(async () => {
  await gateway.dispose();
  await provider.close();
});

const signOn = async (context: BrowserContext, who: string, path: string): Promise<Page> => {
  provider.state.who = who;
  const page = await context.newPage();
  await page.goto(gateway.origin + path);
  await page.getByRole('link', { name: WAY }).click();
  await page.waitForURL((url) => url.origin === gateway.origin && url.pathname === path.split('?')[0]);
  return page;
};
const give = async (page: Page, command: string, payload: object, expected: number | null = null): Promise<unknown> => {
  const data = { id: randomUUID(), command, expected, payload };
  const answer = await page.request.post(`${gateway.origin}/api/commands/${command}`, { data });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
};
const personOf = async (page: Page, name: string): Promise<{ id: string; version: number; email: string }> => {
  const { body } = await (await page.request.get(`${gateway.origin}/api/feeds/persons`)).json();
  return body.persons.find((each: { name: string }) => each.name === name);
};
const as = (id: string, roles: string[], isBlocked = false) => ({
  person: id,
  name: SON.name,
  email: SON.email,
  grants: roles.map((role) => ({ role, agencies: null, areas: null, fields: null })),
  isBlocked,
});

test('[AC11] nobody sees a figure before signing on; it leads back to the page that was asked for, and signing out takes all of it away', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const asked: string[] = [];
  context.on('response', async (response) => {
    if (response.url().includes('/api/feeds/') && response.ok()) asked.push(response.url());
  });
  const page = await context.newPage();
  await page.goto(`${gateway.origin}/quan-tri`);
  await expect(page.getByRole('link', { name: WAY })).toBeVisible();
  expect(asked).toEqual([]);
  await page.close();
  const in_ = await signOn(context, 'lan', '/quan-tri');
  await expect(in_.getByRole('region', { name: 'Người dùng' })).toContainText(LAN.name);
  expect(await in_.evaluate(() => document.cookie)).toBe('');
  const other = await context.newPage();
  await other.goto(`${gateway.origin}/quan-tri`);
  await expect(other.getByRole('region', { name: 'Người dùng' })).toContainText(LAN.name);
  await in_.getByRole('button', { name: `Tài khoản: ${LAN.name}` }).click();
  await in_.getByRole('dialog', { name: 'Tài khoản' }).getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(other.getByRole('link', { name: WAY })).toBeVisible();
  await expect(other.getByText(LAN.email)).toHaveCount(0);
  expect((await other.request.get(`${gateway.origin}/api/feeds/persons`)).status()).toBe(401);
  await context.close();
});

test('[AC6] rights count on the open page at once: none, given, taken, blocked', async ({ browser }) => {
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  const admin = await signOn(first, 'lan', '/quan-tri');
  await expect(admin.getByRole('region', { name: 'Người dùng' })).toBeVisible();
  const page = await signOn(second, 'son', '/nhiem-vu');
  await expect(page.getByRole('heading', { name: 'Tài khoản chưa có quyền' })).toBeVisible();
  const { id, version } = await personOf(admin, SON.name);
  await give(admin, 'person.save', as(id, ['data-officer']), version);
  await page.goto(`${gateway.origin}/nhap-bao-cao`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nhập báo cáo/);
  const menu = page.getByRole('navigation', { name: 'Điều hướng chính' });
  await expect(menu.getByRole('link', { name: 'Nhập báo cáo' })).toBeVisible();
  await give(admin, 'person.save', as(id, ['staff']), version + 1);
  await expect(menu.getByRole('link', { name: 'Nhập báo cáo' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Bạn không có quyền mở trang này' })).toBeVisible();
  await give(admin, 'person.save', as(id, ['staff'], true), version + 2);
  await expect(page.getByRole('link', { name: WAY })).toBeVisible();
  await page.getByRole('link', { name: WAY }).click();
  await expect(page.getByText(/bị khoá/)).toBeVisible();
  await first.close();
  await second.close();
});

test('[AC12] a wall shows its code to whoever stands before it, its scenes once it is taken, and its code again when it is let go', async ({
  browser,
}) => {
  const [first, second] = [await browser.newContext(), await browser.newContext({ viewport: { width: 1920, height: 1080 } })];
  const admin = await signOn(first, 'lan', '/man-hinh');
  const wall = await second.newPage();
  await wall.goto(`${gateway.origin}/wall/tong-quan`);
  const shown = wall.getByText(/^\d{3}\s?\d{3}$/);
  await expect(shown).toBeVisible();
  const code = ((await shown.textContent()) ?? '').replaceAll(/\D/g, '');
  const body = { name: 'Phòng điều hành', place: '', playlist: 'mac-dinh', heightM: 2, distanceM: 6, ground: 'dark', hasSound: false };
  await give(admin, 'wall.enrol', { code, body });
  await expect(shown).toHaveCount(0);
  await expect(wall.locator('section[data-state="live"]').first()).toBeVisible({ timeout: 20_000 });
  const { body: list } = await (await admin.request.get(`${gateway.origin}/api/feeds/walls`)).json();
  const { id, version } = list.walls[0];
  await give(admin, 'wall.retire', { wall: id }, version);
  await expect(shown).toBeVisible({ timeout: 20_000 });
  await first.close();
  await second.close();
});

test('[AC15] a link opens one frozen view to somebody without an account, and no other page; taken back it is over at once', async ({
  browser,
}) => {
  const [first, second] = [await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }), await browser.newContext()];
  const admin = await signOn(first, 'lan', '/quan-tri');
  const { id, version, email } = await personOf(admin, LAN.name);
  const grants = ['administrator', 'leader'].map((role) => ({ role, agencies: null, areas: null, fields: null }));
  await give(admin, 'person.save', { person: id, name: LAN.name, email, grants, isBlocked: false }, version);
  const page = await first.newPage();
  await page.goto(`${gateway.origin}/chuyen-doi-so`);
  await page.getByRole('button', { name: /^Số liệu tại/ }).click();
  await page.getByRole('button', { name: 'Chốt số liệu đang xem' }).click();
  await expect(page).toHaveURL(/chot=/);
  await page.getByRole('button', { name: 'Cấp liên kết xem' }).click();
  const sheet = page.getByRole('dialog', { name: 'Liên kết xem bản chốt này' });
  await sheet.getByRole('button', { name: 'Cấp liên kết', exact: true }).click();
  await expect(sheet.getByText('Hãy ghi cấp cho ai, từ 3 ký tự.')).toBeVisible();
  await sheet.getByLabel('Cấp cho ai').fill('Đoàn công tác của Bộ');
  await sheet.getByRole('button', { name: 'Cấp liên kết', exact: true }).click();
  const address = await sheet.getByRole('region', { name: 'Liên kết cho Đoàn công tác của Bộ' }).getByRole('status').textContent();
  expect(address).toMatch(/\/xem\/[\w-]{43}$/);

  const guest = await second.newPage();
  await guest.goto(address ?? '');
  await expect(guest).toHaveURL(/chuyen-doi-so.*chot=/);
  await expect(guest.getByText(/Số liệu chốt tại/)).toBeVisible();
  await expect(guest.locator('section[data-state="frozen"]').first()).toBeVisible();
  await expect(guest.getByText('Đã đối chiếu mã kiểm tra của từng bảng.')).toBeVisible();
  await guest.goto(`${gateway.origin}/nhiem-vu`);
  await expect(guest.getByRole('grid', { name: 'Nhiệm vụ' })).toHaveCount(0);

  await guest.goto(address ?? '');
  await expect(guest.getByText(/Số liệu chốt tại/)).toBeVisible();
  await sheet.getByRole('region', { name: 'Đã cấp' }).getByRole('button', { name: 'Thu hồi' }).click();
  await expect(sheet.getByText('đã thu hồi')).toBeVisible();
  await expect(guest.getByRole('link', { name: WAY })).toBeVisible();
  await guest.goto(address ?? '');
  await expect(guest.getByText(/đã được thu hồi/)).toBeVisible();
  await first.close();
  await second.close();
});
