import type { Locator } from '@playwright/test';
import { areaFigures, MAP_PAGE } from './areaFigures';
import { expect, test } from '../ioc';

test.use({ seedSimulated: true });

/** Cells whose words do not fit them, or that stand outside the box one sees them in. */
const cutCells = (table: Locator) =>
  table.evaluate((grid) => {
    const scroller = grid.parentElement;
    if (!scroller) throw new Error('the table has no box');
    const view = scroller.getBoundingClientRect();
    return [...grid.querySelectorAll<HTMLElement>('th, td')]
      .filter((cell) => {
        const box = cell.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(cell);
        const text = words.getBoundingClientRect();
        const isOutside = box.left < view.left - 0.5 || box.right > view.left + scroller.clientWidth + 0.5;
        return isOutside || cell.scrollWidth > cell.clientWidth || text.left < box.left - 0.5 || text.right > box.right + 0.5;
      })
      .map((cell) => cell.textContent);
  });

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const)
  for (const language of ['vi', 'en'] as const)
    test(`at ${width} px in ${language} every cell of the table of areas is whole, and all five columns are there`, async ({
      ioc,
      page,
    }) => {
      await page.addInitScript((chosen) => localStorage.setItem('ioc-language', chosen), language);
      await page.setViewportSize({ width, height });
      await ioc.open(MAP_PAGE);
      const table = page.getByRole('grid');
      await expect(table.locator('[data-row]')).toHaveCount(75);
      await expect(table.getByRole('columnheader')).toHaveCount(5);
      await expect(table.locator('[data-row]').first()).toContainText(/\d/);
      expect(await cutCells(table)).toEqual([]);
      // The words of a head stay whole: one that is sorted by has its arrow too.
      for (const head of await table.getByRole('columnheader').getByRole('button').all()) {
        await head.click();
        expect(await cutCells(table)).toEqual([]);
      }
      expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
    });

test('the table of areas is searched without diacritics, marks the area of the page, and a name leads there', async ({ ioc, page }) => {
  await ioc.open(MAP_PAGE);
  const { worst } = await areaFigures(ioc);
  const table = page.getByRole('grid');
  await page
    .getByRole('searchbox', { name: 'Tìm trong bảng' })
    .fill(worst.name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'));
  await expect(table.locator('[data-row]')).toHaveCount(1);
  await table.getByRole('button', { name: worst.name }).click();
  await expect(page).toHaveURL(new RegExp(`area=${worst.area}`));
  await expect(table.locator('[aria-current="true"]')).toContainText(worst.name);
});
