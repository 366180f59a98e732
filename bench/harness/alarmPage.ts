import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import type { AlarmHouse } from './alarmHouse';
import { openPage, type Probed } from './browser';

const PROBE = fileURLToPath(new URL('../page/alarmProbe.js', import.meta.url));

/** The alarm centre with the probe of alarms in it. */
export const openAlarmPage = async (browser: Browser, { origin }: AlarmHouse): Promise<Probed> => {
  const page = await openPage(browser);
  await page.page.addInitScript({ path: PROBE });
  await page.page.goto(`${origin}/canh-bao`);
  await page.until(`alarmBench.waiting('high') >= 0`, 30_000);
  return page;
};
