import type { Browser } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage } from './harness/browser';
import { startChild } from './harness/child';
import { metric, type Metric } from './harness/metric';
import { rawFetch } from './harness/rawFetch';
import { interleave } from './harness/rounds';
import { median } from './harness/statistics';
import { countTransfers, type Transfers } from './harness/transfers';

const KB = 1024;
const SLOWER = 4;
const port = z.object({ port: z.int() });

interface Load {
  firstFigureMs: number;
  transfers: Transfers;
}

/** A first visit: an empty cache and a processor four times slower, to the first painted figure; half a second later the bytes. */
const visit = async (browser: Browser, url: string): Promise<Load> => {
  const page = await openPage(browser);
  try {
    const transfers = await countTransfers(page);
    await page.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.page.goto(url, { waitUntil: 'commit' });
    await page.until('bench.firstFigureMs !== null', 30_000);
    await pause(500);
    return { firstFigureMs: await page.probe('bench.firstFigureMs', z.number()), transfers: transfers() };
  } finally {
    await page.close();
  }
};

const gzipped = async (at: number, scripts: readonly string[]): Promise<number> => {
  const answers = await Promise.all(scripts.map((url) => rawFetch(at, new URL(url).pathname, {})));
  return answers.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const webDir = await bench.web();
  const [gateway, bare, browser] = [startChild('gateway'), startChild('bareSocket'), await launchBrowser()];
  try {
    const own = (await gateway.ask('start', { dataDir: null, webDir, keys: 100 }, port)).port;
    const floor = (await bare.ask('start', null, port)).port;
    const visits = await interleave(bench.repeats(5), {
      own: () => visit(browser, `http://127.0.0.1:${own}/moi-truong`),
      bare: () => visit(browser, `http://127.0.0.1:${floor}/`),
    });
    const of = (loads: Load[], value: (load: Load) => number) => median(loads.map(value));
    const scripts = visits.own[0]?.transfers.scripts ?? [];
    return [
      metric({
        name: 'first-load.js-gzip',
        value: (await gzipped(own, scripts)) / KB,
        unit: 'KB',
        aim: { most: 180 },
        note: `${scripts.length} tệp; hệ thống đối chứng (FlowFuse Dashboard): 4,2 MB`,
      }),
      metric({
        name: 'first-load.js-on-the-wire',
        value: of(visits.own, ({ transfers }) => transfers.scriptBytes) / KB,
        unit: 'KB',
        floor: of(visits.bare, ({ transfers }) => transfers.scriptBytes) / KB,
      }),
      metric({
        name: 'first-load.all-on-the-wire',
        value: of(visits.own, ({ transfers }) => transfers.allBytes) / KB,
        unit: 'KB',
        floor: of(visits.bare, ({ transfers }) => transfers.allBytes) / KB,
      }),
      metric({
        name: `first-load.first-figure-cpu-${SLOWER}x`,
        value: of(visits.own, ({ firstFigureMs }) => firstFigureMs),
        unit: 'ms',
        floor: of(visits.bare, ({ firstFigureMs }) => firstFigureMs),
        aim: { most: 2000 },
        note: 'sàn: trang tĩnh đã có sẵn 100 số; hệ thống đối chứng: 2.000 ms',
      }),
    ];
  } finally {
    await browser.close();
    await Promise.all([gateway.stop(), bare.stop()]);
  }
};

/** What a first visit to the readings fetches, and how long until its first figure is painted at 4× CPU throttling. */
export const firstLoad: Measurement = { title: 'Lần tải đầu · First load', run };
