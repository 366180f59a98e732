import type { Page } from '@playwright/test';
import { expect, test } from '../ioc';
import { axeFaults } from './axe';
import { layoutFaults, moving } from './layout';
import { DESK, pagesOf, prefer, someReadings, THEMES, ZOOMED } from './pages';
import { settled } from './settled';
import { walkFocus } from './walkFocus';

// Pages are looked at with as much on them as there can be, and by both workers at once.
test.use({ seedSimulated: true });
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const PARTS = 4;
const PRESSES = 40;
const part = (paths: string[], of: number): string[] => paths.filter((_, at) => at % PARTS === of);

const lookAt = async (page: Page, path: string): Promise<void> => {
  expect.soft(await moving(page), path).toEqual([]);
  expect.soft(await walkFocus(page, PRESSES), path).toEqual({ presses: PRESSES, hidden: [] });
  expect.soft(await axeFaults(page), path).toEqual([]);
  for (const [theme, rule] of THEMES) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect.soft(await axeFaults(page, { rules: [rule] }), `${path}, ${theme}`).toEqual([]);
  }
  // As somebody does who needs it large: where they are.
  await page.setViewportSize(ZOOMED);
  await settled(page);
  expect.soft(await layoutFaults(page), `${path} at 400 %`).toEqual([]);
};

for (let of = 0; of < PARTS; of += 1)
  test(`each page, part ${of + 1} of ${PARTS}: axe finds nothing, text reads in every theme; nothing moves for who wants less motion; Tab goes in the order one reads, and nothing that has the focus is hidden; at 400 % nothing is scrolled in two directions and no target is under 24 px`, async ({
    ioc,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await prefer(page, { 'ioc-theme': 'light' });
    await page.setViewportSize(DESK);
    someReadings(ioc);
    for (const path of part(await pagesOf(ioc, page), of)) {
      await page.setViewportSize(DESK);
      await ioc.open(path);
      await settled(page);
      await lookAt(page, path);
    }
  });
