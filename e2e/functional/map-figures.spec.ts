import { expect, test } from '../ioc';
import { areaFigures, MAP_PAGE, written } from './areaFigures';

test.use({ viewport: { width: 1440, height: 900 }, seedSimulated: true });
test.describe.configure({ timeout: 120_000 });

test('time goes by keyboard and by playing, for figures and address alike; the last step is now', async ({ ioc, page }) => {
  const now = await areaFigures(ioc);
  // The year before has a path at the steps of its directive alone; this one in every month.
  const january = `${now.last.slice(0, 4)}-01`;
  const then = await areaFigures(ioc, january);
  const [year, month] = now.first.split('-');
  await ioc.open(`${MAP_PAGE}&t=${january}`);
  const top = page.locator('[data-row]').first();
  await expect(top).toContainText(then.worst.name);
  await expect(top).toContainText(written(then.worst.deviation, 2));
  const slider = page.getByRole('slider', { name: 'Thời gian của bản đồ' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(new RegExp(`t=${now.first}`));
  await expect(slider).toHaveAttribute('aria-valuetext', `${month}/${year}`);
  await page.getByRole('button', { name: 'Chạy' }).click();
  await expect(page).toHaveURL(new RegExp(`t=${now.periods[2]}`));
  await page.getByRole('button', { name: 'Dừng' }).click();
  const stopped = page.url();
  await page.waitForTimeout(1800);
  expect(page.url()).toBe(stopped);
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/[?&]t=/);
  await expect(top).toContainText(now.worst.name);
  await expect(top).toContainText(written(now.worst.deviation, 2));
});

test('the table is sorted by any column', async ({ ioc, page }) => {
  const { ranked } = await areaFigures(ioc);
  const values = ranked.map(({ value }) => value);
  await ioc.open(MAP_PAGE);
  const head = page.getByRole('columnheader', { name: 'Giá trị (%)' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[data-row]').first()).toContainText(written(Math.max(...values), 2));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('[data-row]').first()).toContainText(written(Math.min(...values), 2));
});

// The simulated indicators have a figure of every area: that some are missing is the one thing that has to be arranged.
test('an area without a figure is hatched and counted as such, never taken for zero, and stays last however one sorts', async ({
  ioc,
  page,
}) => {
  const { ranked } = await areaFigures(ioc);
  const silent = new Set(ranked.slice(0, 3).map(({ area }) => area));
  await page.route('**/api/feeds/area-values*', async (route) => {
    const response = await route.fetch();
    const answer: { body: { values: { area: string }[] } } = await response.json();
    const values = answer.body.values.map((each) =>
      silent.has(each.area) ? { ...each, value: null, path: null, deviation: null, met: null } : each,
    );
    await route.fulfill({ response, json: { ...answer, body: { ...answer.body, values } } });
  });
  await ioc.open(MAP_PAGE);
  await expect(page.locator('[data-class="none"]')).toHaveAttribute('data-count', '3');
  await expect(page.locator('[data-row]').first()).toContainText(ranked[3]?.name ?? '');
  const head = page.getByRole('columnheader', { name: 'Giá trị (%)' });
  for (const sort of ['descending', 'ascending']) {
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', sort);
    await expect(page.locator('[data-row]').last()).toContainText('chưa có dữ liệu');
    await expect(page.locator('[data-row]').first()).not.toContainText('chưa có dữ liệu');
  }
});
