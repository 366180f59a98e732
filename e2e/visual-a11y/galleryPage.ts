import type { Page } from '@playwright/test';
import { axeFaults } from './axe';

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Waits until every chart on the page is drawn; a sparkline is, as soon as it is there. */
export const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector('main section') !== null && document.querySelector('[data-ready="false"]') === null,
  );
  await page.evaluate(() => document.fonts.ready);
};

/** What axe finds wrong by WCAG 2.2 AA. The drawings are hidden from assistive technology: label, cursor and table speak for them. */
export const barriers = (page: Page): Promise<string[]> => axeFaults(page, { tags: AA, exclude: ['[data-chart]'] });

/** How many objects of a class, told by its prototype, are alive in the page once what nobody holds is gone. */
export const alive = async (page: Page, prototype: string): Promise<number> => {
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send('Runtime.evaluate', { expression: prototype });
  if (!result.objectId) throw new Error(`the page has no ${prototype}`);
  await cdp.send('HeapProfiler.collectGarbage');
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await cdp.detach();
  return Number(length.value);
};
