import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { DESK, pagesOf, READY, someReadings, ZOOMED } from './pages';

// Pages are looked at with as much on them as there can be.
test.use({ seedSimulated: true });

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

/** Looks at what has the focus whenever the next key comes: what the key before has moved has come to rest by then. */
const watchFocus = (page: Page) =>
  page.addInitScript(() => {
    const isSeen = (element: Element): boolean => {
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
      return seen && right > left && bottom > top;
    };
    let presses = 0;
    const hidden: string[] = [];
    const look = (): void => {
      const element = document.activeElement;
      if (!element || element === document.body || isSeen(element)) return;
      hidden.push(`press ${presses}: ${element.tagName} "${element.textContent?.slice(0, 40)}"`);
    };
    addEventListener(
      'keydown',
      () => {
        if (presses > 0) look();
        presses += 1;
      },
      { capture: true },
    );
    globalThis.focusWalked = () => {
      look();
      return { presses, hidden };
    };
  });
declare global {
  var focusWalked: (() => { presses: number; hidden: string[] }) | undefined;
}

test('who asks for less motion sees none; Tab goes through a page in the order one reads it, and nothing that has the focus is hidden under another', async ({
  ioc,
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(DESK);
  await watchFocus(page);
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
    for (let press = 0; press < 40; press += 1) await page.keyboard.press('Tab');
    expect.soft(await page.evaluate(() => globalThis.focusWalked?.()), path).toEqual({ presses: 40, hidden: [] });
  }
});
