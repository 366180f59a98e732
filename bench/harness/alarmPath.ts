import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { until, type AlarmHouse } from './alarmHouse';
import { openAlarmPage } from './alarmPage';
import type { Bench } from './bench';
import { metric, type Metric } from './metric';
import { percentile } from './statistics';

/** Fewer than ten in ten minutes: alarms of a flood stand in groups. */
const ALARMS = 8;
/** A file is taken once it has lain still for so long: the least that any way from a file can take. */
const SETTLE_MS = 300;

/** One alarm a second: from the file that lies in the inbox to the message at a client, and to its name painted in the alarm centre. */
export const alarmPath = async (house: AlarmHouse, browser: Browser, bench: Bench): Promise<Metric[]> => {
  const stations = Array.from({ length: bench.quick ? 3 : ALARMS }, (_, n) => `DO_${String(n).padStart(2, '0')}`);
  for (const station of stations) house.drop(station, 50);
  await until(async () => (await house.files()) >= stations.length, 'the first files');
  const page = await openAlarmPage(browser, house);
  try {
    await page.probe(`alarmBench.await(${JSON.stringify(stations)})`, z.unknown());
    const dropped = new Map<string, number>();
    for (const station of stations) {
      // The second of a reading is its name.
      await pause(1_100);
      dropped.set(station, house.drop(station, 150));
    }
    await until(() => stations.every((station) => house.raised.has(station)), 'the alarms at the client');
    await page.until(`Object.keys(alarmBench.seen()).length === ${stations.length}`, 30_000);
    const seen = await page.probe('alarmBench.seen()', z.record(z.string(), z.number()));
    const after = (at: (station: string) => number | undefined) =>
      stations.map((station) => (at(station) ?? Number.NaN) - (dropped.get(station) ?? Number.NaN));
    const [socket, pixel] = [after((station) => house.raised.get(station)), after((station) => seen[station])];
    const note = `${stations.length} cảnh báo, mỗi giây một; tệp phải nằm yên ${SETTLE_MS} ms mới được đọc (sàn)`;
    return [
      metric({ name: 'alarms.socket.p50', value: percentile(socket, 0.5), unit: 'ms', floor: SETTLE_MS, note }),
      metric({ name: 'alarms.socket.max', value: Math.max(...socket), unit: 'ms', floor: SETTLE_MS, aim: { most: 1_000 } }),
      metric({ name: 'alarms.pixel.p50', value: percentile(pixel, 0.5), unit: 'ms', floor: percentile(socket, 0.5) }),
      metric({ name: 'alarms.pixel.max', value: Math.max(...pixel), unit: 'ms', floor: Math.max(...socket), aim: { most: 1_500 } }),
    ];
  } finally {
    await page.close();
  }
};
