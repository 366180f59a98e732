import type { Page } from '@playwright/test';

/** Runs in the page: what must be scrolled in two directions, and what is too small to be hit. */
const misfits = (): string[] => {
  const name = (each: Element) => `${each.tagName} "${each.textContent?.slice(0, 30)}"`;
  const wrong: string[] = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) wrong.push(`the page is ${over} px wider than its window`);
  for (const each of document.querySelectorAll<HTMLElement>('main *, header *'))
    // Maps, charts and tables of data are things of two dimensions, and scroll in their own box; text must not.
    if (each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
      if (!each.querySelector('canvas, svg[role="img"], table') && !each.closest('[role="application"]'))
        wrong.push(`${name(each)} ${each.scrollWidth} > ${each.clientWidth}`);
  for (const each of document.querySelectorAll('main button, main select, main summary, header button, nav a, footer button, footer a')) {
    const { width, height } = each.getBoundingClientRect();
    if (each.checkVisibility() && width > 4 && (width < 24 || height < 24))
      wrong.push(`${name(each)} ${Math.round(width)} × ${Math.round(height)}`);
  }
  return wrong;
};

/** What of WCAG 2.2 AA the page breaks as it is laid out now (reflow 1.4.10, targets 2.5.8). */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(misfits);

/** What moves on the page. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '')),
  );
