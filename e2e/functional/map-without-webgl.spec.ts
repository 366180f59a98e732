import { expect, test } from '../ioc';
import { areaFigures, MAP_PAGE } from './areaFigures';

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
  await expect(page.locator('[data-area-row]')).toHaveCount(75);
  await page.locator('[role="application"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`area=${worst.area}`));
  await page.getByRole('button', { name: 'Toàn tỉnh' }).click();
  await page.locator(`path[data-area="${best.area}"]`).click();
  await expect(page).toHaveURL(new RegExp(`area=${best.area}`));
  expect(ioc.faults).toEqual([]);
});
