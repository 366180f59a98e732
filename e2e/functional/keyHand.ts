import type { Locator, Page } from '@playwright/test';
import { expect } from '../ioc';

/** Tells whether a pointer has ever been used on the page. */
const watchPointer = (): void => {
  Object.assign(globalThis, { pointerUsed: 0 });
  addEventListener('pointerdown', () => Object.assign(globalThis, { pointerUsed: 1 }), { capture: true });
};

/** A person without a pointer: what is not reached by keys is not reached. */
export class KeyHand {
  constructor(readonly page: Page) {}

  static async at(page: Page): Promise<KeyHand> {
    await page.addInitScript(watchPointer);
    return new KeyHand(page);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Presses Tab (or another key) until `target` has the focus; more often than `most` times is too far for a hand. */
  async reach(target: Locator, most: number, key = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses <= most; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    const at = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${String(target)} is more than ${most} × ${key} away; the focus is at ${at}`);
  }

  /** Past head and navigation, by the first link of a page that was just opened. */
  async skipToContent(): Promise<void> {
    await this.reach(this.page.getByRole('link', { name: 'Tới nội dung chính' }), 1);
    await this.press('Enter');
    await expect(this.page.locator('#main')).toBeFocused();
  }

  /** Goes to the first answer of the search, which `found` names. */
  async find(words: string, found: RegExp): Promise<void> {
    const search = this.page.getByRole('combobox', { name: 'Tìm kiếm và lệnh' });
    await this.press('Control+k');
    await expect(search).toBeFocused();
    await this.type(words);
    await expect(this.page.getByRole('option').first()).toContainText(found);
    await this.press('Enter');
    await expect(search).toHaveCount(0);
  }

  /** What was done has left the focus somewhere, and no pointer has helped. */
  async isSound(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement !== document.body), 'the focus is lost').toBe(true);
    expect(await this.page.evaluate('globalThis.pointerUsed')).toBe(0);
  }
}
