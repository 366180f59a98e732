import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';

const LIVE_LIMIT_MS = 10_000;
const MOVED = 'qd-2542-2024-pl2:V.2';
const MOVED_TITLE = 'Duy trì Cổng Dữ liệu mở tỉnh Sơn La';

const live = (page: Page) => expect(page.getByText('Trực tuyến').first()).toBeVisible();
const sheet = (page: Page) => page.getByRole('dialog');
const card = (page: Page, id: string) => page.locator(`[data-task="${id}"]`);
const column = (page: Page, standing: string) => page.locator(`[data-standing="${standing}"]`);
const command = (page: Page, origin: string, id: string, expected: number | null, payload: object) =>
  page.request.post(`${origin}/api/commands/${id}`, { data: { id: randomUUID(), command: id, expected, payload } });

test('[TK1] the tasks of both plans are listed, none with a state that no document tells; an ended agency names its successor', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nhiem-vu');
  await expect(page.getByText('75 trong 75 nhiệm vụ')).toBeVisible();
  await page.getByLabel('Nguồn giao').selectOption({ label: 'Quyết định 283/QĐ-UBND ngày 13/02/2025' });
  await expect(page.getByText('12 trong 75 nhiệm vụ')).toBeVisible();
  await expect(page).toHaveURL(/nguon=qd-283-2025/);
  await expect(page.locator('td[data-label="Trạng thái"]').filter({ hasText: 'Chưa có thông tin' })).toHaveCount(12);
  await expect(page.getByText('đã kết thúc hoạt động; nay là Sở Khoa học và Công nghệ').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm nhiệm vụ' }).fill('dieu hanh cua don vi');
  await expect(page.getByText('Không có nhiệm vụ nào khớp bộ lọc.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByRole('searchbox', { name: 'Tìm nhiệm vụ' }).fill('to chuyen doi so cong dong');
  await expect(page.getByText('3 trong 75 nhiệm vụ')).toBeVisible();
  await expect(page.getByText('Thường xuyên', { exact: true })).toBeVisible();
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[TK9] an agency is chosen with those that it came after; grouped, it stands with their names', async ({ ioc, page }) => {
  await ioc.open('/nhiem-vu?agency=so-khcn&group=co-quan&vt=chu-tri');
  const group = page.locator('[data-group="so-khcn"]');
  await expect(group.getByText('gồm nhiệm vụ của Sở Thông tin và Truyền thông (đã kết thúc hoạt động)')).toBeVisible();
  await expect(group.locator('tbody tr[data-row]').first()).toBeVisible();
  const led = await group.locator('tbody tr[data-row]').count();
  expect(led).toBeGreaterThan(20);
  await ioc.open('/nhiem-vu?agency=so-tttt&vt=chu-tri');
  await expect(page.getByText(`${led} trong 75 nhiệm vụ`)).toBeVisible();
  // Those that it helps with are told apart, and are more than none.
  await page.getByLabel('Vai trò').selectOption({ label: 'phối hợp' });
  await expect(page).toHaveURL(/vt=phoi-hop/);
  await expect(page.getByText(`${led} trong 75 nhiệm vụ`)).toBeHidden();
  await expect(page.getByText(/^[1-9]\d* trong 75 nhiệm vụ/)).toBeVisible();
});

test('[TK4] [TK5] a card moved on one screen moves on another at once; done asks for a result, and the journal has it', async ({
  ioc,
  page,
  context,
  gateway,
}) => {
  await ioc.open('/nhiem-vu?xem=bang&q=cong+du+lieu+mo');
  await live(page);
  const other = await context.newPage();
  await other.goto(`${gateway.origin}/nhiem-vu?xem=bang&q=cong+du+lieu+mo`);
  await live(other);
  await expect(column(page, 'unknown').locator(`[data-task="${MOVED}"]`)).toBeVisible();

  await card(page, MOVED).getByLabel(`Chuyển trạng thái: ${MOVED_TITLE}`).selectOption('doing');
  // The year 2025 is past, and now it is known not to be done.
  await expect(column(page, 'overdue').locator(`[data-task="${MOVED}"]`)).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await expect(column(other, 'overdue').locator(`[data-task="${MOVED}"]`)).toBeVisible({ timeout: LIVE_LIMIT_MS });

  // By its title: a menu in the card is no handle.
  await card(page, MOVED).dragTo(column(page, 'done'), { sourcePosition: { x: 20, y: 16 } });
  await expect(sheet(page)).toBeVisible();
  const form = page.getByRole('form', { name: 'Chuyển trạng thái' });
  await expect(form.getByRole('button', { name: 'Ghi nhận' })).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('Kết quả').fill('Cổng vận hành ổn định');
  await form.getByLabel('Ngày hoàn thành').fill('2025-12-20');
  await form.getByLabel(/^Minh chứng/).fill('javascript:alert(1)');
  await expect(form.getByText('Minh chứng có địa chỉ không hợp lệ')).toBeVisible();
  await form.getByLabel(/^Minh chứng/).fill('https://opendata.sonla.gov.vn\n45/BC-SKHCN');
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(sheet(page).getByText(`Đã ghi nhận: ${MOVED_TITLE}`)).toBeVisible();
  await expect(sheet(page).getByRole('region', { name: 'Nhật ký' })).toContainText('Trạng thái: Đang thực hiện → Hoàn thành');
  await expect(sheet(page).getByRole('link', { name: 'https://opendata.sonla.gov.vn' })).toHaveAttribute('rel', /noopener/);
  await expect(column(other, 'done').locator(`[data-task="${MOVED}"]`)).toBeVisible({ timeout: LIVE_LIMIT_MS });

  await other.goto(`${gateway.origin}/nhiem-vu?xem=ky-luat&agency=so-khcn`);
  const line = other.getByRole('row').filter({ hasText: 'Sở Khoa học và Công nghệ' }).first();
  // Nothing was told of the others: they stand in the whole.
  await expect(line).toContainText(/\d+(,\d)?% \(1\/\d\d\)/);
  await expect(line.getByRole('img')).toHaveAccessibleName(/Đúng hạn: 1; .*Chưa có thông tin: \d\d/);
  await expect(other.getByText(/Tỷ lệ = đúng hạn ÷ \(đúng hạn \+ chậm \+ chưa có thông tin\)/)).toBeVisible();
  await other.close();
  expect(ioc.faults).toEqual([]);
});

test('[TK6] a decision made on what is no longer true is refused and shows what is', async ({ ioc, page, gateway }) => {
  const id = 'qd-283-2025:1.b';
  await ioc.open(`/nhiem-vu?nhiem-vu=${encodeURIComponent(id)}`);
  await live(page);
  await sheet(page).getByRole('button', { name: 'Đổi thời hạn' }).click();
  const form = page.getByRole('form', { name: 'Đổi thời hạn' });
  await form.getByLabel('Ngày đến hạn').fill('2026-12-31');
  await form.getByLabel('Lý do').fill('Chờ quy định mới của Chính phủ');
  const moved = { task: id, state: 'doing', note: 'Đã trình dự thảo', result: null, doneOn: null, evidence: [] };
  expect((await command(page, gateway.origin, 'task.setState', 1, moved)).status()).toBe(200);
  // The page shows the change at once; the form still rests on what was seen when it was opened.
  await expect(sheet(page).getByRole('region', { name: 'Nhật ký' })).toContainText('Đã trình dự thảo', { timeout: LIVE_LIMIT_MS });
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(form.getByRole('alert')).toContainText('Trạng thái đã thay đổi');
  await expect(form.getByRole('alert')).toContainText('Hiện nay: Đang thực hiện, thời hạn 30/06/2025');
  await form.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(sheet(page).getByRole('region', { name: 'Nhật ký' })).toContainText('Thời hạn: 30/06/2025 → 31/12/2026');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/nhiem-vu=/);
});

test('a task is given from a figure, with what it said; the task leads back to it', async ({ ioc, page }) => {
  await ioc.open('/chuyen-doi-so');
  await page.locator('tr[data-indicator="III.1"] [data-figure]').first().click();
  await page.getByRole('link', { name: 'Giao nhiệm vụ từ số liệu này' }).click();
  await expect(sheet(page)).toContainText('Số liệu:');
  await expect(sheet(page).getByLabel('Tên nhiệm vụ')).toBeFocused();
  // What is proposed names the figure, its period and its value, and who answers for it today.
  await expect(sheet(page).getByLabel('Tên nhiệm vụ')).toHaveValue(/^Xử lý: .+, năm \d{4}: .+/);
  await expect(sheet(page).getByRole('button', { name: 'Bỏ Sở Khoa học và Công nghệ' })).toBeVisible();
  await sheet(page).getByLabel('Tên nhiệm vụ').fill('Làm rõ nguyên nhân của số liệu');
  await sheet(page).getByLabel('Thêm cơ quan chủ trì').first().fill('so y te');
  await sheet(page).getByRole('button', { name: 'Thêm cơ quan chủ trì' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Bỏ Sở Y tế' })).toBeVisible();
  await sheet(page).getByLabel('Thêm cơ quan chủ trì').first().fill('phuong to hieu');
  await sheet(page).getByRole('option', { name: 'UBND phường Tô Hiệu' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Bỏ UBND phường Tô Hiệu' })).toBeVisible();
  expect((await sheet(page).boundingBox())?.width, 'a drawer at the side of a desk').toBeLessThan(700);
  await sheet(page).getByLabel('Loại thời hạn').selectOption('một kỳ');
  await sheet(page).getByRole('textbox', { name: 'Năm' }).fill('2099');
  await sheet(page).getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(sheet(page).locator('[data-fact="due"]')).toContainText('Hạn là cả năm 2099: chỉ tính quá hạn sau ngày 31/12/2099.');
  await expect(sheet(page).getByText('Chưa bắt đầu')).toBeVisible();
  await sheet(page).getByRole('link', { name: 'Mở nơi giao' }).click();
  await expect(page).toHaveURL(/chuyen-doi-so.*figure=/);
  expect(ioc.faults).toEqual([]);
});

test('[TK1] a calendar puts on a day only what has one', async ({ ioc, page }) => {
  await ioc.open('/nhiem-vu?xem=lich&thang=2025-10');
  await expect(page.getByRole('heading', { name: 'Tháng 10/2025' })).toBeVisible();
  await expect(page.getByText('Không có nhiệm vụ nào đến hạn vào một ngày cụ thể trong tháng này.')).toBeVisible();
  const strip = page.getByRole('region', { name: /không có ngày/ });
  await expect(strip.getByText('Tháng 10/2025')).toBeVisible();
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  await expect(page).toHaveURL(/thang=2025-09/);
  await expect(page.getByRole('cell', { name: /^30/ }).getByRole('button')).toHaveCount(3);
});

test('in a past view nothing can be changed, and the page says why; on a phone nothing is cut off', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const asOf = encodeURIComponent(new Date().toISOString());
  for (const path of [
    '/nhiem-vu',
    '/nhiem-vu?xem=bang',
    '/nhiem-vu?xem=lich&thang=2025-09',
    '/nhiem-vu?xem=ky-luat',
    '/nhiem-vu?group=co-quan',
  ]) {
    await ioc.open(path);
    await expect(page.getByRole('button', { name: 'Giao nhiệm vụ' })).toBeVisible();
    expect(await ioc.sidewaysOverflow(), path).toBeLessThanOrEqual(0);
  }
  await ioc.open('/nhiem-vu');
  const cards = page.locator('[data-task-card]');
  await expect(cards).toHaveCount(20);
  await page.getByRole('button', { name: 'Xem thêm 20 nhiệm vụ' }).click();
  await expect(cards).toHaveCount(40);
  await ioc.open(`/nhiem-vu?asOf=${asOf}&nhiem-vu=${encodeURIComponent(MOVED)}`);
  await expect(sheet(page).getByRole('button', { name: 'Chuyển trạng thái' })).toBeDisabled();
  await expect(
    sheet(page).getByText('Đang xem tại một thời điểm đã qua nên không thay đổi được nhiệm vụ.', { exact: false }),
  ).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});
