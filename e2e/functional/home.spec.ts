import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, type Ioc } from '../ioc';

const LIVE_LIMIT_MS = 15_000;
/** A program of its own reads the file. */
const CHECK_LIMIT_MS = 60_000;
const HEADER = 'Bộ chỉ tiêu,Mã chỉ tiêu,Kỳ,Loại số liệu,Trị số,Đơn vị,Căn cứ,Nguồn';

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const live = (page: Page) => expect(page.getByText('Trực tuyến').first()).toBeVisible();
const command = async (page: Page, { gateway }: Ioc, id: string, expected: number | null, payload: object) => {
  const answer = await page.request.post(`${gateway.origin}/api/commands/${id}`, {
    data: { id: randomUUID(), command: id, expected, payload },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Sends a report and waits until it has been checked; answers what a command on it must name. */
const send = async (page: Page, { gateway }: Ioc, rows: string[]): Promise<{ id: string; version: number }> => {
  const id = randomUUID();
  const query = new URLSearchParams({ kind: 'observations', name: `bao-cao-${id.slice(0, 4)}.csv` });
  const sent = await page.request.put(`${gateway.origin}/api/imports/${id}?${query}`, {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.from([HEADER, ...rows].join('\n')),
  });
  expect(sent.status(), await sent.text()).toBe(201);
  let version = 0;
  await expect
    .poll(
      async () => {
        const feed = await page.request.get(`${gateway.origin}/api/feeds/imports`);
        const { body }: { body: { files: { id: string; state: string; version: number; reasons: string[] }[] } } = await feed.json();
        const file = body.files.find((each) => each.id === id);
        version = file?.version ?? 0;
        return [file?.state, ...(file?.reasons ?? [])].join(' ');
      },
      { timeout: CHECK_LIMIT_MS },
    )
    .toBe('checked');
  return { id, version };
};

test.describe.configure({ mode: 'serial' });

test('[HM7] the home is the first page of the navigation; what has no yesterday says so, and the page stands without simulated data', async ({
  ioc,
  page,
}) => {
  await ioc.open('/tong-quan');
  await page.getByRole('navigation').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/hom-nay$/);
  await live(page);
  for (const name of ['Cần quyết định', 'Đang chờ ai']) await expect(panel(page, name).getByRole('heading', { level: 2 })).toBeInViewport();
  const changes = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: /^Từ/ }) });
  const first = changes.locator('[data-change="first-load"]');
  await expect(first).toContainText(/Nạp dữ liệu lần đầu: 1 bộ chỉ tiêu \(18 chỉ tiêu, .*\); 75 nhiệm vụ từ 2 văn bản/);
  await expect(first.getByRole('link')).toHaveAttribute('href', /set=cds-2025/);
  await expect(panel(page, 'Cần quyết định')).toContainText('Không có số liệu bị nghi ngờ');
  // Nobody told of these tasks: their agencies are waited for, and no task of theirs is called overdue.
  await expect(panel(page, 'Đang chờ ai').locator('[data-late="agency"]').first()).toContainText('chưa có thông tin');
  await expect(panel(page, 'Đang chờ ai')).toContainText('18 chỉ tiêu không chờ báo cáo');
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  expect(ioc.faults).toEqual([]);
  expect(ioc.foreignRequests).toEqual([]);
});

test('[HM2] [HM6] a report waits to be decided, is applied elsewhere, and the correction appears live with old and new', async ({
  ioc,
  page,
}) => {
  const since = new Date(Date.now() - 1000).toISOString();
  await ioc.open(`/hom-nay?tu=${encodeURIComponent(since)}`);
  await live(page);
  const changes = panel(page, 'Những thay đổi');
  await expect(changes).toContainText('Không có số liệu, nhiệm vụ hay tệp báo cáo nào thay đổi từ');
  const file = await send(page, ioc, ['cds-2025,III.1,2024,Kết quả,"46,9",% hộ gia đình,qd-2542,Báo cáo bổ sung']);
  const waiting = panel(page, 'Cần quyết định').locator('[data-decision="import"]');
  await expect(waiting).toContainText('1 dòng', { timeout: LIVE_LIMIT_MS });
  await expect(waiting.getByRole('link')).toHaveAttribute('href', new RegExp(`/nhap-bao-cao\\?.*tep=${file.id}`));
  await command(page, ioc, 'import.apply', file.version, { import: file.id, warnings: 1 });
  const row = changes.locator('[data-change="corrected"]');
  await expect(row).toContainText('46,9%', { timeout: LIVE_LIMIT_MS });
  await expect(row.locator('[data-figure^="was:"]')).not.toHaveText('46,9%');
  await expect(row).toContainText(/lộ trình/);
  await expect(waiting).toHaveCount(0);
  await expect(changes.locator('[data-change="import-applied"]')).toContainText('đã ghi vào số liệu', { timeout: LIVE_LIMIT_MS });
  await row.locator('[data-figure^="now:"]').click();
  await expect(page.getByRole('complementary', { name: 'Thông tin số liệu' })).toContainText('Báo cáo bổ sung');

  await changes.getByRole('link', { name: 'Xem tất cả thay đổi' }).click();
  await expect(page).toHaveURL(/\/hom-nay\/thay-doi\?.*tu=/);
  await expect(panel(page, 'Mọi thay đổi')).toContainText('1 dòng');
  await page.getByRole('link', { name: 'Về trang Hôm nay' }).click();
  await expect(page).toHaveURL(/\/hom-nay\?.*tu=/);
  expect(ioc.faults).toEqual([]);
});

test('[HM6] [HM8] a file with a refused row waits for its sender, not for the leader; what is done on a task appears live', async ({
  ioc,
  page,
}) => {
  const since = new Date(Date.now() - 1000).toISOString();
  await ioc.open(`/hom-nay?tu=${encodeURIComponent(since)}`);
  await live(page);
  const file = await send(page, ioc, ['cds-2025,III.1,2024,Kết quả,"bốn sáu",% hộ gia đình,qd-2542,Báo cáo bổ sung']);
  const mend = panel(page, 'Đang chờ ai').locator('[data-late="import"]');
  await expect(mend).toContainText('1 dòng bị từ chối', { timeout: LIVE_LIMIT_MS });
  await expect(panel(page, 'Cần quyết định').locator('[data-decision="import"]')).toHaveCount(0);
  await command(page, ioc, 'import.cancel', file.version, { import: file.id });
  await expect(mend).toHaveCount(0, { timeout: LIVE_LIMIT_MS });
  const note = { task: 'qd-283-2025:2.a', note: 'Đã họp với các đơn vị', evidence: [] };
  await command(page, ioc, 'task.note', null, note);
  const row = panel(page, 'Những thay đổi').locator('[data-change="task"]');
  await expect(row).toContainText('Đã họp với các đơn vị', { timeout: LIVE_LIMIT_MS });
  await expect(row.getByRole('link')).toHaveAttribute('href', /nhiem-vu=qd-283-2025/);
});

test('[HM6] a doubt and its explanation reach the leader by themselves, and lead to where one decides', async ({ ioc, page }) => {
  await ioc.open('/hom-nay');
  await live(page);
  const story = await page.request.get(`${ioc.gateway.origin}/api/feeds/confirmation-list`);
  const { body }: { body: { figures: { figure: string; passport: { revision: number; name: string } }[] } } = await story.json();
  const found = body.figures.find(({ figure }) => figure.startsWith('cds-2025/III.2/'));
  expect(found).toBeDefined();
  const about = { figure: found?.figure, figureRevision: found?.passport.revision, agency: 'so-khcn' };
  await command(page, ioc, 'figure.flag', 0, { ...about, note: 'Số của doanh nghiệp chưa khớp' });
  const row = panel(page, 'Cần quyết định').locator('[data-decision="flagged"]');
  await expect(row).toContainText('Số của doanh nghiệp chưa khớp', { timeout: LIVE_LIMIT_MS });
  await expect(row).toContainText('Chưa có giải trình.');
  await command(page, ioc, 'figure.explain', 1, { ...about, cause: 'Hai nguồn đếm khác nhau', remedy: 'Thống nhất cách đếm' });
  await expect(row).toContainText('Thống nhất cách đếm', { timeout: LIVE_LIMIT_MS });
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/xac-nhan-so-lieu\?.*group=flagged/);
});

test('[HM5] [HM7] an agency sees what it took over; the choice is in the address and is remembered by this browser', async ({
  ioc,
  page,
}) => {
  await ioc.open('/hom-nay?asOf=2026-01-01T00:00:00Z');
  await ioc.open('/hom-nay');
  await page.getByText('Cơ quan', { exact: true }).click();
  await expect(page.getByText('Hãy chọn cơ quan để xem')).toBeVisible();
  await page.getByLabel('Cơ quan nào').selectOption({ label: 'Sở Khoa học và Công nghệ' });
  await expect(page).toHaveURL(/vai=co-quan&coQuan=so-khcn|coQuan=so-khcn&vai=co-quan/);
  // Its figures are those of Sở Thông tin và Truyền thông, which has ended.
  await expect(panel(page, 'Số liệu của cơ quan').locator('[data-own]').first()).toContainText('kém lộ trình');
  await expect(panel(page, 'Việc của cơ quan').locator('[data-task]').first()).toBeVisible();
  await ioc.open('/hom-nay');
  await expect(page).toHaveURL(/coQuan=so-khcn/);
  await page.getByText('Lãnh đạo tỉnh').click();
  await expect(panel(page, 'Cần quyết định')).toBeVisible();
  expect(ioc.faults).toEqual([]);
});

test('[HM7] an agency that ended leads to those that took its work over; an unknown one is told', async ({ ioc, page }) => {
  await ioc.open('/hom-nay?vai=co-quan&coQuan=so-tttt');
  await page.getByRole('note').getByRole('link', { name: 'Sở Khoa học và Công nghệ' }).click();
  await expect(page).toHaveURL(/coQuan=so-khcn/);
  await ioc.open('/hom-nay?vai=co-quan&coQuan=khong-co');
  await expect(page.getByText('Danh mục không có cơ quan này')).toBeVisible();
  await ioc.open('/hom-nay?vai=giam-doc&tu=hom-qua');
  await expect(page.getByText('Địa chỉ có phần không hợp lệ')).toBeVisible();
});

test('[HM7] a past view is the home as it was: what was applied and said later is not in it', async ({ ioc, page }) => {
  const answer = await page.request.get(`${ioc.gateway.origin}/api/feeds/imports`);
  const { body }: { body: { files: { uploadedAt: string }[] } } = await answer.json();
  const before = new Date(Date.parse(body.files[0]?.uploadedAt ?? '') - 1000).toISOString();
  const since = new Date(Date.parse(before) - 1000).toISOString();
  await ioc.open(`/hom-nay?vai=lanh-dao&asOf=${before}&tu=${since}`);
  await expect(panel(page, 'Những thay đổi')).toContainText('Không có số liệu, nhiệm vụ hay tệp báo cáo nào thay đổi');
  await expect(panel(page, 'Cần quyết định')).toContainText('Không có số liệu bị nghi ngờ');
  // Every way out keeps the moment.
  const hrefs = await page.locator('#main a[href]').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(3);
  expect(hrefs.filter((href) => !href.includes('asOf='))).toEqual([]);
});

test('[HM7] on a phone the sections are folded with their counts, open by keyboard, and nothing is cut off', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open('/hom-nay?vai=lanh-dao');
  // The last section comes when one has scrolled that far.
  await expect(async () => {
    await page.mouse.wheel(0, 5_000);
    await expect(panel(page, 'Đang chờ ai')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const section = panel(page, 'Đang chờ ai').locator('details').last();
  await expect(section.locator('summary')).toHaveText(/Cơ quan chưa báo nhiệm vụ\s*\d+/);
  await expect(section.locator('li').first()).toBeHidden();
  await section.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(section.locator('li').first()).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});
