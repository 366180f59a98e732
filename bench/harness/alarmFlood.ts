import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { until, type AlarmHouse } from './alarmHouse';
import { openAlarmPage } from './alarmPage';
import { metric, type Metric } from './metric';
import { percentile } from './statistics';

const ALARMS = 100;
const SECONDS = 10;
const KEY_EVERY_MS = 100;
const numbers = z.array(z.number());

/** A hundred alarms in ten seconds while somebody walks through the list by the arrows: each key to its next paint, and whether all came. */
export const alarmFlood = async (house: AlarmHouse, browser: Browser): Promise<Metric[]> => {
  const stations = Array.from({ length: ALARMS }, (_, n) => `DON_${String(n).padStart(3, '0')}`);
  const before = await house.files();
  for (const station of stations) house.drop(station, 50);
  await until(async () => (await house.files()) >= before + ALARMS, 'the first files');
  // The second of a reading is its name.
  await pause(1_100);
  const page = await openAlarmPage(browser, house);
  try {
    const waiting = await page.probe(`alarmBench.waiting('high')`, z.number());
    await page.page.locator('main [data-row]').first().focus();
    const press = async (): Promise<number[]> => {
      for (let n = 0; n < (SECONDS * 1_000) / KEY_EVERY_MS; n += 1) {
        const due = performance.now() + KEY_EVERY_MS;
        await page.page.keyboard.press(n % 8 < 4 ? 'ArrowDown' : 'ArrowUp');
        await pause(Math.max(0, due - performance.now()));
      }
      return page.probe('alarmBench.keys()', numbers);
    };
    const still = await press();
    const dropped = new Map<string, number>();
    const flood = async (): Promise<void> => {
      const begun = performance.now();
      for (const [n, station] of stations.entries()) {
        await pause(Math.max(0, begun + (n * SECONDS * 1_000) / ALARMS - performance.now()));
        dropped.set(station, house.drop(station, 150));
      }
    };
    const [keys] = await Promise.all([press(), flood()]);
    await until(() => stations.every((station) => house.raised.has(station)), 'all alarms at the client').catch(() => undefined);
    await page.until(`alarmBench.waiting('high') >= ${waiting + ALARMS}`, 10_000).catch(() => undefined);
    const open = new Set(await house.open());
    const took = stations.map((station) => (house.raised.get(station) ?? Number.POSITIVE_INFINITY) - (dropped.get(station) ?? 0));
    return [
      metric({
        name: 'alarms.flood.key-to-paint.p95',
        value: percentile(keys, 0.95),
        unit: 'ms',
        floor: percentile(still, 0.95),
        aim: { most: 200 },
        note: `${keys.length} lần bấm, trung vị ${percentile(keys, 0.5).toFixed(0)} ms, lâu nhất ${Math.max(...keys).toFixed(0)} ms; sàn: cùng danh sách khi yên`,
      }),
      metric({ name: 'alarms.flood.socket.p95', value: percentile(took, 0.95), unit: 'ms', aim: { most: 2_000 } }),
      metric({
        name: 'alarms.flood.lost.feed',
        value: ALARMS - stations.filter((station) => open.has(station)).length,
        unit: 'alarms',
        aim: { most: 0 },
      }),
      metric({
        name: 'alarms.flood.lost.socket',
        value: ALARMS - stations.filter((station) => house.raised.has(station)).length,
        unit: 'alarms',
        aim: { most: 0 },
      }),
      metric({
        name: 'alarms.flood.lost.screen',
        value: ALARMS - ((await page.probe(`alarmBench.waiting('high')`, z.number())) - waiting),
        unit: 'alarms',
        aim: { most: 0 },
        note: 'số chưa tiếp nhận ở đầu trang',
      }),
    ];
  } finally {
    await page.close();
  }
};
