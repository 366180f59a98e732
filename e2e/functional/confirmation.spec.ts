import { randomUUID } from 'node:crypto';
import { expect, test } from '../ioc';

const LIVE_LIMIT_MS = 10_000;
const PAGE = '/xac-nhan-so-lieu';
/** The first and the second published figure that somebody answers for. */
const FIRST = '[data-figure^="confirm:cds-2025/"]';

test.describe.configure({ mode: 'serial' });

test('[CF2] an agency explains and confirms a figure from its passport; the mark stands beside the figure on its own page', async ({
  ioc,
  page,
}) => {
  await ioc.open(`${PAGE}?agency=so-khcn`);
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  const figure = page.locator(FIRST).first();
  const id = (await figure.getAttribute('data-figure')) ?? '';
  const place = id.replace('confirm:', '');
  await figure.click();
  const story = page.getByRole('region', { name: 'Xác nhận và giải trình' });
  await expect(story.getByText('Chưa có cơ quan nào xác nhận hoặc giải trình.')).toBeVisible();

  await story.getByRole('button', { name: 'Giải trình' }).click();
  const agency = story.getByLabel('Thay mặt cơ quan');
  await expect(agency).toBeFocused();
  // Sở Thông tin và Truyền thông has ended: only its successor may speak.
  await expect(agency.locator('option')).toHaveText(['Sở Khoa học và Công nghệ']);
  await story.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Một số xã chưa có đường truyền');
  await expect(story.getByRole('button', { name: 'Ghi nhận' })).toHaveAttribute('aria-disabled', 'true');
  await story.getByRole('textbox', { name: 'Giải pháp' }).fill('Bố trí kinh phí trong quý IV');
  await story.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(story.getByText('Đã ghi nhận giải trình.')).toBeVisible();
  await expect(story.getByText('Bố trí kinh phí trong quý IV').first()).toBeVisible();

  await story.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await story.getByRole('textbox', { name: 'Ghi chú' }).press('Escape');
  // Escape closes the form and leaves the passport open.
  await story.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await story.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(story.getByText('✓ Đã xác nhận')).toBeVisible();
  await expect(page.locator('[data-queue="confirmed"]')).toContainText('1');
  await story.getByText('Nhật ký (2)').click();
  await expect(story.locator('li').first()).toContainText('Xác nhận');

  await ioc.open('/chuyen-doi-so');
  const mark = page.locator(`[data-confirmation="${place}"]`).first();
  await expect(mark).toContainText('đã xác nhận', { timeout: LIVE_LIMIT_MS });
  await expect(mark).toContainText('có giải trình');
  // Nothing stands beside a figure of which nothing was said.
  await expect(page.locator('[data-confirmation]')).toHaveCount(1);
  expect(ioc.faults).toEqual([]);
  expect(ioc.foreignRequests).toEqual([]);
});

test('[CF4] [CF5] a doubt that another recorded while the form was open is shown live, and the late act is refused', async ({
  ioc,
  page,
}) => {
  await ioc.open(`${PAGE}?agency=so-khcn`);
  await expect(page.getByText('Trực tuyến').first()).toBeVisible();
  const figure = page.locator(FIRST).first();
  await figure.click();
  const place = ((await figure.getAttribute('data-figure')) ?? '').replace('confirm:', '');
  const story = page.getByRole('region', { name: 'Xác nhận và giải trình' });
  await story.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.route('**/api/commands/figure.confirm', async (route) => {
    const { payload } = route.request().postDataJSON() as { payload: { figureRevision: number } };
    const other = {
      id: randomUUID(),
      command: 'figure.flag',
      expected: 0,
      payload: { figure: place, figureRevision: payload.figureRevision, agency: 'so-khcn', note: 'Chưa khớp sổ theo dõi' },
    };
    const done = await page.request.post(`${ioc.gateway.origin}/api/commands/figure.flag`, {
      data: other,
      headers: { origin: ioc.gateway.origin },
    });
    expect(done.status()).toBe(200);
    await route.continue();
  });
  await story.getByRole('button', { name: 'Ghi nhận' }).click();
  await expect(story.getByRole('alert')).toContainText('vừa có người khác xác nhận, nghi ngờ hoặc giải trình', { timeout: LIVE_LIMIT_MS });
  await expect(story.getByText('◆ Nghi ngờ')).toBeVisible({ timeout: LIVE_LIMIT_MS });
  await expect(story.getByText('Chưa khớp sổ theo dõi').first()).toBeVisible();
  await page.locator('[data-queue="flagged"]').click();
  await expect(page).toHaveURL(/group=flagged/);
  await expect(page.locator(`[data-figure="confirm:${place}"]`)).toBeVisible();
});

test('a past moment shows what stood then and offers nothing to record; a narrow screen has no sideways scroll', async ({ ioc, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ioc.open(`${PAGE}?group=all`);
  await expect(page.locator(FIRST).first()).toBeVisible();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  const asOf = new Date(Date.now() - 1_000).toISOString();
  await ioc.open(`${PAGE}?group=all&asOf=${encodeURIComponent(asOf)}`);
  await page.locator(FIRST).first().click();
  const story = page.getByRole('region', { name: 'Xác nhận và giải trình' });
  await expect(story.getByText(/Đang xem thời điểm đã qua/)).toBeVisible();
  await expect(story.getByRole('button')).toHaveCount(0);
});
