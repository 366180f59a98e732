import { expect, test } from '../ioc';
import { areaFigures, MAP_PAGE } from './areaFigures';

test.describe.configure({ timeout: 120_000 });
const chrome = process.env['CHROME_PATH'];

// A browser of its own, in which no page gets a WebGL context.
test.use({
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  seedSimulated: true,
  launchOptions: {
    ...(chrome ? { executablePath: chrome } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run'],
  },
});

test('without WebGL2 the map is drawn as SVG, says so, and its legend, keyboard, zoom and table are the same', async ({ ioc, page }) => {
  const { worst, best, missing } = await areaFigures(ioc);
  await ioc.open(MAP_PAGE);
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.getByText('Trình duyệt này không có WebGL2', { exact: false })).toBeVisible();
  await expect(page.locator('path[data-area]')).toHaveCount(75);
  await expect(page.locator(`path[data-area="${worst.area}"]`)).toHaveAttribute('data-tone', 'below3');
  await expect(page.locator('path[data-tone="none"]')).toHaveCount(missing);
  await expect(page.locator('[data-row]')).toHaveCount(75);
  await page.locator('[role="application"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`area=${worst.area}`));
  await page.getByRole('button', { name: 'Toàn tỉnh' }).click();
  // The middle of its box may lie in a neighbour: a point is taken where the area itself is on top.
  const spot = await page.locator(`path[data-area="${best.area}"]`).evaluate((area) => {
    const { left, top, width, height } = area.getBoundingClientRect();
    const shares = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);
    const spots = shares.flatMap((x) => shares.map((y) => ({ x: left + width * x, y: top + height * y })));
    return spots.find(({ x, y }) => document.elementFromPoint(x, y) === area);
  });
  await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
  await expect(page).toHaveURL(new RegExp(`area=${best.area}`));
  expect(ioc.faults).toEqual([]);
});
