import { PGlite } from '@electric-sql/pglite';
import { dirname, join } from 'node:path';
import { expect, test } from '../ioc';

const LIVE_LIMIT_MS = 10_000;
const NAME = 'SLA_DEMO_02_20261120080000.txt';
const LATE = 'SLA_DEMO_03_20261120080000.txt';

test.describe.configure({ mode: 'serial' });

test('[IN4] [IN6] a bad row appears live with its reason; tried again it stays refused; dismissed with a reason it is closed', async ({
  ioc,
  page,
}) => {
  await ioc.open('/nguon-quan-trac');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  // The gateway is shared with other journeys: what counts is the difference.
  const countOf = async (kind: string) => Number((await page.locator(`[data-figure="intake:${kind}"]`).allTextContents())[0] ?? '0');
  const before = { open: await countOf('open'), refused: await countOf('refused') };
  ioc.dropFile(NAME, 'PM25\t23,5\tµg/m3\t20261120080000\t00\n');
  const row = page.locator('[data-refused]').filter({ hasText: NAME });
  await expect(row).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await expect(row.getByText(/dấu phẩy thập phân/)).toBeVisible();
  await expect(page.locator('[data-figure="intake:open"]')).toHaveText(String(before.open + 1));

  await row.getByRole('button', { name: /Thử lại dòng/ }).click();
  await expect(page.getByText('Đã đọc lại: nhận 0 dòng, còn 1 dòng chưa đúng quy cách.')).toBeVisible();
  await expect(row.getByText('đã đọc lại 1 lần')).toBeVisible();
  await expect(row).toHaveAttribute('data-row-state', 'open');

  await row.getByRole('button', { name: /Bỏ qua dòng/ }).click();
  const note = row.getByRole('textbox', { name: 'Lý do bỏ qua' });
  await expect(note).toBeFocused();
  await note.press('Escape');
  await expect(row.getByRole('button', { name: /Bỏ qua dòng/ })).toBeFocused();
  await row.getByRole('button', { name: /Bỏ qua dòng/ }).click();
  await note.fill('Trạm đã gửi lại tệp đúng');
  await row.getByRole('button', { name: 'Xác nhận bỏ qua' }).click();
  await expect(page.getByText(`Đã bỏ qua dòng 1 của tệp ${NAME}.`)).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(page.locator('[data-figure="intake:open"]')).toHaveText(String(before.open));
  await expect(page.locator('[data-figure="intake:refused"]')).toHaveText(String(before.refused + 1));

  await page.getByLabel('Hiện').selectOption('all');
  await expect(page).toHaveURL(/group=all/);
  await expect(row).toHaveAttribute('data-row-state', 'dismissed');
  await expect(row.getByText('Lý do bỏ qua: Trạm đã gửi lại tệp đúng')).toBeVisible();
  expect(ioc.foreignRequests).toEqual([]);
  expect(ioc.faults).toEqual([]);
});

test('[CM5] a decision made on what is no longer true is refused and shows what is', async ({ ioc, page }) => {
  await ioc.open('/nguon-quan-trac');
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  ioc.dropFile(LATE, 'sai\n');
  const row = page.locator('[data-refused]').filter({ hasText: LATE });
  await expect(row).toBeVisible({ timeout: LIVE_LIMIT_MS });
  // Someone else reads the row again while this operator's command is under way.
  await page.route('**/api/commands/intake.dismiss', async (route) => {
    const id = Number(await row.getAttribute('data-refused'));
    const other = { id: crypto.randomUUID(), command: 'intake.retry', expected: null, payload: { kind: 'row', row: id } };
    await page.request.post(`${ioc.gateway.origin}/api/commands/intake.retry`, { data: other });
    await route.continue();
  });
  await row.getByRole('button', { name: /Bỏ qua dòng/ }).click();
  await row.getByRole('textbox').fill('Không cần nữa');
  await row.getByRole('button', { name: 'Xác nhận bỏ qua' }).click();
  await expect(row.getByRole('alert')).toContainText('Trạng thái đã thay đổi');
  await expect(row.getByText('đã đọc lại 1 lần')).toBeVisible();
  await expect(row).toHaveAttribute('data-row-state', 'open');
});

test('in a past view nothing can be decided, and the page says why; on a phone nothing is cut off', async ({ ioc, page }) => {
  const past = 'SLA_DEMO_04_20261120080000.txt';
  ioc.dropFile(past, 'sai\n');
  await ioc.open('/nguon-quan-trac');
  await expect(page.locator('[data-refused]').filter({ hasText: past })).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open(`/nguon-quan-trac?asOf=${encodeURIComponent(new Date().toISOString())}`);
  const retry = page.getByRole('button', { name: /Thử lại dòng/ }).first();
  await expect(retry).toBeDisabled();
  await expect(page.getByText('Đang xem số liệu tại một thời điểm đã qua nên không xử lý được.', { exact: false })).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
});

test('the page of the wire opens under the content policy, with its style', async ({ ioc, page }) => {
  await ioc.watchContentPolicy();
  await ioc.open('/api/docs');
  await expect(page.locator('#command-intake\\.dismiss')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('960px');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  expect(ioc.faults).toEqual([]);
});

test('[CM6] the audit holds every command that was given, in order', async ({ gateway }) => {
  await gateway.stop();
  const database = await PGlite.create(join(dirname(gateway.inbox), 'pg'));
  try {
    const { rows } = await database.query(
      `select a.command, a.outcome, r.file from audit a
      join refused_row r on a.subject = 'refused-row:' || r.id where r.file in ($1, $2) order by a.id`,
      [NAME, LATE],
    );
    expect(rows).toEqual([
      { command: 'intake.retry', outcome: 'done', file: NAME },
      { command: 'intake.dismiss', outcome: 'done', file: NAME },
      { command: 'intake.retry', outcome: 'done', file: LATE },
      { command: 'intake.dismiss', outcome: 'conflict', file: LATE },
    ]);
  } finally {
    await database.close();
    await gateway.start();
  }
});
