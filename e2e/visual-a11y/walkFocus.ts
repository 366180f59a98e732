import type { Page } from '@playwright/test';

declare global {
  var focusWalked: (() => { presses: number; hidden: string[] }) | undefined;
}

/** Runs in the page: looks at what has the focus whenever the next key comes, and at the end. */
const watch = (): void => {
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
  const onKey = (): void => {
    if (presses > 0) look();
    presses += 1;
  };
  addEventListener('keydown', onKey, { capture: true });
  globalThis.focusWalked = () => {
    look();
    removeEventListener('keydown', onKey, { capture: true });
    return { presses, hidden };
  };
};

const TAB = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/** Presses Tab so many times from the head of the page; which of the things that had the focus lay under another or off the screen. */
export const walkFocus = async (page: Page, times: number): Promise<{ presses: number; hidden: string[] } | undefined> => {
  await page.evaluate(watch);
  const cdp = await page.context().newCDPSession(page);
  // All at once: the browser takes them in order, and nobody waits for each answer.
  await Promise.all(
    Array.from({ length: times }, () => [
      cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...TAB }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...TAB }),
    ]).flat(),
  );
  await cdp.detach();
  return page.evaluate(() => globalThis.focusWalked?.());
};
