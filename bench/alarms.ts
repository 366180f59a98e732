import type { Bench, Measurement } from './harness/bench';
import { alarmFlood } from './harness/alarmFlood';
import { openAlarmHouse } from './harness/alarmHouse';
import { alarmLooks } from './harness/alarmLooks';
import { alarmPath } from './harness/alarmPath';
import { launchBrowser } from './harness/browser';
import type { Metric } from './harness/metric';

const run = async (bench: Bench): Promise<Metric[]> => {
  const looks = await alarmLooks(bench);
  const [house, browser] = [await openAlarmHouse(await bench.web()), await launchBrowser()];
  try {
    const path = await alarmPath(house, browser, bench);
    return [...looks, ...path, ...(await alarmFlood(house, browser))];
  } finally {
    await browser.close();
    await house.stop();
  }
};

/** From a file in the inbox to an alarm at a client and on the screen; a hundred alarms in ten seconds; what a look costs with 720 conditions. */
export const alarms: Measurement = { title: 'Cảnh báo: từ tệp đến màn hình, dồn cảnh báo, một lượt đánh giá · Alarms', run };
