import type { Page } from '@playwright/test';
import { expect } from '../ioc';
import { READY } from './pages';

/** A map is painted without a graphics processor here. */
const SLOW = { timeout: 40_000 };

/** The first panel (on a phone's page without panels: its head) stands, none is still being fetched, and a map is painted. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator(`${READY}, #main h2:not(section *)`).first()).toBeVisible();
  await expect(page.locator('section[data-state="loading"]')).toHaveCount(0);
  await expect(page.locator('.province-map:not([data-painted="true"])')).toHaveCount(0, SLOW);
};
