import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { DESK, PHONE, ZOOMED } from './pages';

const PAINTED = '.province-map[data-painted="true"]';
const SLOW = { timeout: 40_000 };

test.use({ seedSimulated: true });
test.describe.configure({ timeout: 240_000 });

test('on a phone and at 400 % the map, its legend and its table stand one below the other, and nothing is cut off sideways', async ({
  ioc,
  page,
}) => {
  for (const size of [PHONE, ZOOMED]) {
    await page.setViewportSize(size);
    await ioc.open('/ban-do');
    await expect(page.locator(PAINTED)).toBeVisible(SLOW);
    expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
    const boxes = [page.locator('[role="application"]'), page.getByRole('group', { name: 'Chú giải' }), page.getByRole('grid')];
    const tops: number[] = [];
    for (const box of boxes) {
      const { y, height } = (await box.boundingBox()) ?? { y: 0, height: 0 };
      expect(y, `${size.width}`).toBeGreaterThanOrEqual(tops.at(-1) ?? 0);
      tops.push(y + height);
    }
    expect(await axeFaults(page)).toEqual([]);
  }
});

test('with forced colours the legend keeps the colours of the map, and what is chosen and has the focus is still seen', async ({
  ioc,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(DESK);
  await ioc.open('/ban-do');
  await expect(page.locator(PAINTED)).toBeVisible(SLOW);
  const colours = await page
    .locator('[data-class] > [data-tone]')
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).background));
  expect(new Set(colours).size).toBe(colours.length);
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => getComputedStyle(each).outlineStyle);
  expect(await styleOf('main [aria-pressed="true"]')).not.toBe('none');
  await page.getByRole('button', { name: 'Xuất' }).focus();
  await page.keyboard.press('Tab');
  expect(await styleOf(':focus-visible')).not.toBe('none');
  expect(await axeFaults(page)).toEqual([]);
});
