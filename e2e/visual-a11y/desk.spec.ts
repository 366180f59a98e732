import type { Page } from '@playwright/test';
import { expect, test, type Ioc } from '../ioc';
import { axeFaults } from './axe';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const READY = ':is(section[data-state="live"], section[data-state="empty"])';

/** Opens as a person who chose this before; without a choice the page shows what the browser wishes. */
const prefer = (page: Page, choices: Partial<Record<'ioc-theme' | 'ioc-language' | 'ioc-density', string>>) =>
  page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }, choices);

const someReadings = (ioc: Ioc) => {
  const at = new Date();
  ioc.dropStationFile({ parameter: 'COD', value: '71.4', unit: 'mg/l', at });
  ioc.dropStationFile({ parameter: 'pH', value: '7.2', unit: '-', at: new Date(at.getTime() - 1000), status: '02' });
  ioc.dropStationFile({ parameter: 'TSS', value: '30.5', unit: 'mg/l', at: new Date(at.getTime() - 3 * 3_600_000) });
  ioc.dropFile('SLA_DEMO_01_20261101080000.txt', 'sai\n');
};

/** Every page that the navigation leads to: one that is added later is looked at too. */
const pagesOf = async (ioc: Ioc, page: Page): Promise<string[]> => {
  await ioc.open('/chuyen-doi-so');
  const links = page.getByRole('navigation').first().getByRole('link');
  await expect(links.first()).toBeVisible();
  const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(paths.length).toBeGreaterThanOrEqual(5);
  return paths;
};

for (const language of ['vi', 'en'] as const)
  test(`axe finds nothing on any page, language ${language}, and its text reads in the dark and the high-contrast theme too`, async ({
    ioc,
    page,
  }) => {
    test.setTimeout(240_000);
    await prefer(page, { 'ioc-theme': 'light', 'ioc-language': language });
    await page.setViewportSize(DESK);
    someReadings(ioc);
    for (const path of await pagesOf(ioc, page)) {
      await ioc.open(path);
      await expect(page.locator(READY).first()).toBeVisible();
      expect.soft(await axeFaults(page), path).toEqual([]);
      // A theme changes colours and nothing else: what the page is made of need not be asked twice.
      for (const [theme, rule] of [
        ['dark', 'color-contrast'],
        ['contrast', 'color-contrast-enhanced'],
      ] as const) {
        await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
        expect.soft(await axeFaults(page, [rule]), `${path}, ${theme}`).toEqual([]);
      }
    }
  });

test('axe finds nothing with a passport, a filter or the display form open, on a desk and on a phone', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await ioc.open('/chuyen-doi-so?agency=so-y-te');
    await page
      .locator('[data-figure]')
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
    await ioc.open('/chuyen-doi-so');
    await page.locator('[data-figure]').first().click();
    await expect(page.getByText('Tính chất').first()).toBeVisible();
    expect.soft(await axeFaults(page), `passport ${size.width}`).toEqual([]);
    await page.keyboard.press('Escape');
    if (size === PHONE) await page.getByRole('button', { name: /^Bộ lọc/ }).click();
    for (const name of [/^Kỳ/, /^Cơ quan/, /^Số liệu tại/]) {
      // In the sheet of a phone the controls stand in a dialog, not in the header's own row; both are within the header.
      const opener = page.locator('header').first().getByRole('button', { name });
      await opener.click();
      await expect(page.getByRole('dialog').locator('form, [role="combobox"]').first()).toBeVisible();
      expect.soft(await axeFaults(page), `${String(name)} ${size.width}`).toEqual([]);
      await opener.click();
    }
    if (size === PHONE) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hiển thị' }).click();
    await expect(page.getByRole('radio', { name: 'Tương phản cao' })).toBeVisible();
    expect.soft(await axeFaults(page), `display ${size.width}`).toEqual([]);
  }
});

test('an agency is chosen by keyboard, without accents; it stands in the address, narrows the page and goes along to others', async ({
  ioc,
  page,
}) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  const rows = page.locator('[data-indicator]');
  await expect(rows).toHaveCount(18);
  const opener = page
    .locator('header')
    .first()
    .getByRole('button', { name: /^Cơ quan/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Cơ quan' });
  await expect(field).toBeFocused();
  await field.pressSequentially('khoa hoc');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Sở Khoa học và Công nghệ/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
  await expect(opener).toContainText('Sở Khoa học và Công nghệ');
  await expect(page).toHaveURL(/agency=/);
  await expect.poll(() => rows.count()).toBeLessThan(18);
  await page.getByRole('link', { name: 'Môi trường' }).click();
  await expect(page).toHaveURL(/\/moi-truong\?agency=/);
  await expect(
    page
      .locator('header')
      .first()
      .getByRole('button', { name: /^Cơ quan/ }),
  ).toContainText('trang này không lọc theo mục này');
  await page.goBack();
  await page.goBack();
  await expect(rows).toHaveCount(18);
});

test('a period is chosen by keyboard and taken away again', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so');
  const heads = page.locator('thead th');
  await expect(heads.first()).toBeVisible();
  const all = await heads.count();
  const opener = page.locator('header').first().getByRole('button', { name: /^Kỳ/ });
  await opener.press('Enter');
  await expect(page.getByLabel('Năm', { exact: true })).toBeFocused();
  await page.getByLabel('Năm', { exact: true }).selectOption('2025');
  await page.getByRole('button', { name: 'Áp dụng' }).press('Enter');
  await expect(page).toHaveURL(/t=2025/);
  await expect(opener).toContainText('2025');
  await expect(opener).toBeFocused();
  expect(await heads.count()).toBeLessThan(all);
  await opener.press('Enter');
  await page.getByRole('button', { name: 'Bỏ lọc' }).press('Enter');
  await expect(heads).toHaveCount(all);
});

test('Escape closes a filter and gives the focus back; a filter that is not valid in the address is told', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/chuyen-doi-so?agency=S%E1%BB%9F');
  await expect(page.getByRole('alert')).toContainText('cơ quan (agency)');
  const opener = page
    .locator('header')
    .first()
    .getByRole('button', { name: /^Cơ quan/ });
  await opener.press('Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('on a phone the filters are a sheet that keeps the focus, and gives it back', async ({ ioc, page }) => {
  await page.setViewportSize(PHONE);
  await ioc.open('/chuyen-doi-so');
  const opener = page.getByRole('button', { name: /^Bộ lọc/ });
  await opener.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Bộ lọc' });
  await expect(sheet.getByRole('button', { name: /^Kỳ/ })).toBeVisible();
  await sheet.getByRole('button', { name: /^Cơ quan/ }).press('Enter');
  await expect(sheet.getByRole('combobox')).toBeFocused();
  expect(await ioc.sidewaysOverflow()).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a theme chosen by keyboard holds on every page and at the next visit', async ({ ioc, page }) => {
  await page.setViewportSize(DESK);
  await ioc.open('/moi-truong');
  const opener = page.getByRole('button', { name: 'Hiển thị' });
  await opener.press('Enter');
  await page.getByRole('radio', { name: 'Tương phản cao' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
});

test('what the browser keeps and is not a choice counts for nothing', async ({ ioc, page }) => {
  await prefer(page, { 'ioc-theme': '<b>', 'ioc-language': 'xx', 'ioc-density': '' });
  await ioc.open('/moi-truong');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});

test('at 400 % nothing must be scrolled in two directions, and no target is under 24 px', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(ZOOMED);
  someReadings(ioc);
  for (const path of await pagesOf(ioc, page)) {
    await ioc.open(path);
    await expect(page.locator(READY).first()).toBeVisible();
    expect.soft(await ioc.sidewaysOverflow(), path).toBeLessThanOrEqual(0);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *')]
        // Maps, charts and tables of data are things of two dimensions, and scroll in their own box; text must not.
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
        .filter((each) => !each.querySelector('canvas, svg[role="img"], table') && !each.closest('[role="application"]'))
        .map((each) => `${each.tagName}.${each.className} ${each.scrollWidth}>${each.clientWidth}`),
    );
    expect.soft(wide, path).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main select, main summary, header button, nav a')]
        .filter((each) => each.checkVisibility())
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 4 && (box.width < 24 || box.height < 24))
        .map(({ each, box }) => `${each.tagName} "${each.textContent?.slice(0, 30)}" ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect.soft(small, path).toEqual([]);
  }
});

test('who asks for less motion sees none', async ({ ioc, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  someReadings(ioc);
  for (const path of await pagesOf(ioc, page)) {
    await ioc.open(path);
    await expect(page.locator(READY).first()).toBeVisible();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
    );
    expect.soft(moving, path).toEqual([]);
  }
});

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

test('Tab goes through a page in the order one reads it, and nothing that has the focus is hidden under another', async ({ ioc, page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(DESK);
  for (const path of await pagesOf(ioc, page)) {
    await ioc.open(path);
    await expect(page.locator(READY).first()).toBeVisible();
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const left = Math.max(0, box.left);
        const top = Math.max(0, box.top);
        const right = Math.min(innerWidth, box.right);
        const bottom = Math.min(innerHeight, box.bottom);
        const seen = [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const at = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
            return at !== null && (element.contains(at) || at.contains(element));
          }),
        );
        return seen && right > left && bottom > top ? null : `${element.tagName} "${element.textContent?.slice(0, 40)}"`;
      });
      expect.soft(hidden, `${path}, press ${press + 1}`).toBeNull();
    }
  }
});
