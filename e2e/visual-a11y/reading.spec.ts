import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { DESK } from './pages';

test('with forced colours the focus, the chosen page and the lines of the table are still seen', async ({ ioc, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  await expect(page.locator('[data-indicator]').first()).toBeVisible();
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => {
        const { outlineStyle, outlineWidth, borderTopWidth, borderTopStyle } = getComputedStyle(each);
        return { outline: `${outlineStyle} ${outlineWidth}`, border: `${borderTopStyle} ${borderTopWidth}` };
      });
  expect((await styleOf('nav a[aria-current="page"]')).outline).toBe('solid 2px');
  await page.locator('header button').first().focus();
  await page.keyboard.press('Tab');
  expect((await styleOf(':focus-visible')).outline).toBe('solid 2px');
  expect((await styleOf('header button')).border).toBe('solid 1px');
  expect(await axeFaults(page)).toEqual([]);
});
