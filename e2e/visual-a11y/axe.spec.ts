import { expect, test } from '@playwright/test';
import { ALIKE } from './alike';
import { axeFaults } from './axe';

const FAULTY = `<html lang="vi"><head><title>Trang thử</title></head><body><main><h1>Trang thử</h1>
  <p style="color: #999; background: #fff">chữ quá nhạt</p><img src="data:,"><button></button>
  <div data-chart><svg role="img" width="10" height="10"></svg></div></main></body></html>`;
const idsOf = (faults: string[]): string[] => faults.map((fault) => fault.split(' ')[0] ?? '');

test('axe tells of text too pale, of a picture without words and of a button without a name, by all rules or by those named', async ({
  page,
}) => {
  await page.setContent(FAULTY);
  const all = await axeFaults(page);
  expect(idsOf(all).toSorted()).toEqual(['button-name', 'color-contrast', 'image-alt', 'svg-img-alt']);
  expect(all.find((fault) => fault.startsWith('color-contrast'))).toContain('p Element has insufficient color contrast');
  expect(idsOf(await axeFaults(page, { rules: ['color-contrast'] }))).toEqual(['color-contrast']);
  expect(idsOf(await axeFaults(page, { exclude: ['[data-chart]'] })).toSorted()).toEqual(['button-name', 'color-contrast', 'image-alt']);
});

test('axe is asked of a page again after it has changed, and of one frame only', async ({ page }) => {
  await page.setContent(FAULTY.replace('#999', '#333'));
  expect(idsOf(await axeFaults(page))).not.toContain('color-contrast');
  await page.evaluate(() => document.querySelector('p')?.style.setProperty('color', '#eee'));
  expect(idsOf(await axeFaults(page))).toContain('color-contrast');
  await page.setContent('<iframe srcdoc="x"></iframe>');
  await expect(axeFaults(page)).rejects.toThrow('the page has frames');
});

test('of rows that are made alike three are looked at; one that has another colour, no name or another state is looked at too', async ({
  page,
}) => {
  const row = (button: string, style = '') => `<li style="${style}">chữ <button>${button}</button></li>`;
  const rows = Array.from({ length: 20 }, (_, index) => row(`Mở ${index}`));
  const open = (list: string[]) =>
    page.setContent(`<html lang="vi"><head><title>Trang thử</title></head><body style="background: #fff; color: #111"><main>
      <h1>Trang thử</h1><ul>${list.join('')}</ul></main></body></html>`);
  await open(rows);
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.locator(`[${ALIKE}]`)).toHaveCount(17);
  await open(rows.with(15, row('')));
  expect(idsOf(await axeFaults(page))).toEqual(['button-name']);
  await open(rows.with(16, row('Mở', 'color: #bbb')));
  expect(idsOf(await axeFaults(page))).toEqual(['color-contrast']);
  await open(rows.with(17, row('Mở').replace('<button', '<button aria-expanded="maybe"')));
  expect(idsOf(await axeFaults(page))).toEqual(['aria-valid-attr-value']);
});
