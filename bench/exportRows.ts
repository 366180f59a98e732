import * as z from 'zod/mini';
import { statSync } from 'node:fs';
import { bareSheet } from './harness/bareSheet';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage } from './harness/browser';
import { fatten } from './harness/fatten';
import { metric, type Metric } from './harness/metric';
import { runGateway } from './harness/runGateway';
import { median } from './harness/statistics';

const ROWS = 50_000;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1890, 0, 1);

const point = (at: number) => {
  const period = new Date(FIRST_DAY + at * DAY_MS).toISOString().slice(0, 10);
  const moment = `${period}T10:00:00Z`;
  const plan = { kind: 'number', value: at / 7 };
  return {
    period,
    value: at * 1.000_37,
    words: null,
    plan,
    deviation: at / 3,
    met: true,
    previous: at / 11,
    provisional: false,
    observedAt: moment,
    receivedAt: moment,
    revision: 1,
  };
};
const indicator = { code: 'ty-le', name: 'Chỉ tiêu dài', unit: '%', direction: 'up', cadence: 'day', setName: 'Đo' };
const points = Array.from({ length: ROWS }, (_, at) => point(at));

/** The cells that the panel exports of the same rows. */
const cells = points.map(({ period, value, plan, deviation, previous, observedAt, receivedAt }) => [
  period,
  value,
  plan.value,
  deviation,
  previous,
  new Date(observedAt),
  new Date(receivedAt),
]);
/** What a person takes for a page that answers at once. */
const MOST_STALL_MS = 200;

/** The longest that the page stood still, in ms, since it was last asked. */
const STALLS = `globalThis.stall = 0; (() => { let last = performance.now(); const look = () => { const now = performance.now(); globalThis.stall = Math.max(globalThis.stall, now - last); last = now; setTimeout(look, 0); }; look(); })()`;

const run = async (bench: Bench): Promise<Metric[]> => {
  const gateway = await runGateway(await bench.web());
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.page.addInitScript(STALLS);
    await fatten(page.page, 'series', (body) => ({ ...body, indicator, points, promises: [] }));
    await page.page.goto(`${gateway.origin}/tong-quan`);
    await page.page.locator('[data-export]').first().waitFor({ timeout: 60_000 });
    await page.page.waitForTimeout(3_000);
    const take = async (button: string) => {
      await page.probe('globalThis.stall = 0', z.number());
      const from = performance.now();
      const [download] = await Promise.all([
        page.page.waitForEvent('download', { timeout: 120_000 }),
        page.page.getByRole('button', { name: button }).click(),
      ]);
      const took = performance.now() - from;
      await page.page.waitForTimeout(300);
      return { took, stall: await page.probe('globalThis.stall', z.number()), bytes: statSync(await download.path()).size };
    };
    await page.page.locator('[data-export]').first().click();
    const kinds = { xlsx: 'Excel (XLSX)', csv: 'CSV, dấu chấm phẩy' };
    const metrics: Metric[] = [];
    for (const [kind, button] of Object.entries(kinds)) {
      const taken: Awaited<ReturnType<typeof take>>[] = [];
      for (let round = 0; round < bench.repeats(3); round += 1) taken.push(await take(button));
      const of = (read: (each: (typeof taken)[number]) => number) => median(taken.map(read));
      metrics.push(
        metric({
          name: `export.${kind}-50k`,
          value: of(({ took }) => took),
          unit: 'ms',
          ...(kind === 'xlsx' ? { floor: await bareSheet(cells) } : {}),
          note: `${ROWS} dòng × 8 cột, ${Math.round(of(({ bytes }) => bytes) / 1024)} KB${kind === 'xlsx' ? '; sàn: write-excel-file trong Node, 7 cột' : ''}`,
        }),
        metric({
          name: `export.${kind}-50k-longest-stall`,
          value: of(({ stall }) => stall),
          unit: 'ms',
          aim: { most: MOST_STALL_MS },
          note: 'trang đứng lâu nhất',
        }),
      );
    }
    return metrics;
  } finally {
    await browser.close();
    await gateway.stop();
  }
};

export const exportRows: Measurement = { title: `Xuất ${ROWS} dòng ra tệp trong trình duyệt`, run };
