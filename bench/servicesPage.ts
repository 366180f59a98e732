import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage } from './harness/browser';
import { metric, type Metric } from './harness/metric';
import { runGateway } from './harness/runGateway';
import { median, percentile } from './harness/statistics';

const AIM_MS = 200;
const SETTLE_MS = 700;
const PROBE = fileURLToPath(new URL('page/clickToDrawn.js', import.meta.url));
/** Whose ranking, by what of the score, by which of the two scores, and how it is drawn: each press draws the ranking anew. */
const PRESSES = [
  'Xã, phường',
  'Thanh toán trực tuyến',
  'Hồ sơ thanh toán trực tuyến',
  'Điểm ước tính',
  'Sáu nhóm',
  'Điểm chính thức',
  'Bảng',
  'Số hóa hồ sơ',
  'Sở, ngành',
];

const run = async (bench: Bench): Promise<Metric[]> => {
  const gateway = await runGateway(await bench.web());
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.page.addInitScript({ path: PROBE });
    await page.page.goto(`${gateway.origin}/dich-vu-cong`);
    await page.until('document.querySelector("[data-ranked-by] ~ * tbody tr") !== null', 60_000);
    const units = await page.probe('document.querySelectorAll("[data-ranked-by] ~ * tbody tr").length', z.int());
    for (let round = 0; round < bench.repeats(5); round += 1)
      for (const name of PRESSES) {
        await page.page.getByRole('button', { name, exact: true }).first().click();
        await page.page.waitForTimeout(SETTLE_MS);
      }
    const times = await page.probe('clickToDrawn.times', z.array(z.number()));
    const note = `75 xã, phường hoặc ${units} sở, ngành × 19 thành phần, ${times.length} lần bấm`;
    return [
      metric({ name: 'services-page.click-to-drawn-median', value: median(times), unit: 'ms', note }),
      metric({ name: 'services-page.click-to-drawn-p95', value: percentile(times, 0.95), unit: 'ms', aim: { most: AIM_MS } }),
      metric({ name: 'services-page.click-to-drawn-most', value: Math.max(...times), unit: 'ms' }),
    ];
  } finally {
    await browser.close();
    await gateway.stop();
  }
};

export const servicesPage: Measurement = { title: 'Xếp hạng dịch vụ công, từ lúc bấm đến khi vẽ xong', run };
