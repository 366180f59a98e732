import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage } from './harness/browser';
import { startChild } from './harness/child';
import { driven, type Driven, type DrivePlan } from './harness/drive';
import { metric, type Metric } from './harness/metric';
import { scratch } from './harness/scratch';
import { watch, type Watched } from './harness/watch';

const FIGURES = 100;
const BATCHES_PER_SECOND = 20;
const AIMS = [
  { rate: 1_000, p95Ms: 100, busyPct: 20 },
  { rate: 5_000, p95Ms: 150, busyPct: 40 },
];
const port = z.object({ port: z.int() });

interface Source {
  url: string;
  drive: (plan: DrivePlan) => Promise<Driven>;
}

const watchAt = async (browser: Browser, { url, drive }: Source, rate: number, seconds: number): Promise<Watched> => {
  const page = await openPage(browser);
  try {
    await page.page.goto(url);
    await page.until(`bench.figures() === ${FIGURES}`, 20_000);
    const plan = () => ({ rate, batchesPerSecond: BATCHES_PER_SECOND, seconds, keys: FIGURES, base: Date.now() });
    // The first second warms the page up and proves that it is joined: every figure must have moved.
    const warm = await watch(page, { ...plan(), seconds: 1.5 }, drive);
    if (warm.rightAtEnd === 0) throw new Error(`no figure of ${url} follows`);
    return await watch(page, plan(), drive);
  } finally {
    await page.close();
  }
};

const report = (name: string, own: Watched, bare: Watched, aim: (typeof AIMS)[number]): Metric[] => [
  metric({ name: `${name}.p50`, value: own.p50Ms, unit: 'ms', floor: bare.p50Ms }),
  metric({
    name: `${name}.p95`,
    value: own.p95Ms,
    unit: 'ms',
    floor: bare.p95Ms,
    aim: { most: aim.p95Ms },
    note: `vào ${Math.round(own.inPerSecond)} dòng/s, một lô mất p95 ${own.takenMsP95.toFixed(0)} ms; vẽ ${Math.round(own.paintedPerSecond)} lần đổi/s (sàn ${Math.round(bare.paintedPerSecond)})`,
  }),
  metric({
    name: `${name}.main-thread`,
    value: own.busyPct,
    unit: '% bận',
    floor: bare.busyPct,
    aim: { most: aim.busyPct },
    note: `script ${own.scriptPct.toFixed(1)} %, kiểu dáng và bố cục ${own.styleAndLayoutPct.toFixed(1)} %; sàn ${bare.scriptPct.toFixed(1)} % và ${bare.styleAndLayoutPct.toFixed(1)} %`,
  }),
  metric({ name: `${name}.main-thread-cpu`, value: own.cpuPct, unit: '% CPU', floor: bare.cpuPct, aim: { most: aim.busyPct } }),
  metric({ name: `${name}.right-at-end`, value: own.rightAtEnd, unit: 'figures', floor: bare.rightAtEnd, aim: { least: FIGURES } }),
  metric({
    name: `${name}.taken-in`,
    value: own.inPerSecond,
    unit: 'readings/s',
    floor: bare.inPerSecond,
    aim: { least: aim.rate * 0.95 },
  }),
];

const run = async (bench: Bench): Promise<Metric[]> => {
  const webDir = await bench.web();
  const seconds = bench.seconds(10);
  const [gateway, bare, browser] = [startChild('gateway'), startChild('bareSocket'), await launchBrowser()];
  try {
    const own = await gateway.ask('start', { dataDir: scratch(), webDir, keys: FIGURES }, port);
    const floor = await bare.ask('start', null, port);
    const source = (by: 'ingest' | 'publish'): Source => ({
      url: `http://127.0.0.1:${own.port}/moi-truong`,
      drive: (plan) => gateway.ask('drive', { plan, by }, driven),
    });
    const barePage: Source = { url: `http://127.0.0.1:${floor.port}/`, drive: (plan) => bare.ask('drive', plan, driven) };
    const metrics: Metric[] = [];
    for (const aim of AIMS) {
      const atFloor = await watchAt(browser, barePage, aim.rate, seconds);
      for (const by of ['ingest', 'publish'] as const) {
        metrics.push(...report(`pixel.${by}.${aim.rate}`, await watchAt(browser, source(by), aim.rate, seconds), atFloor, aim));
      }
    }
    return metrics;
  } finally {
    await browser.close();
    await Promise.all([gateway.stop(), bare.stop()]);
  }
};

/**
 * From the moment a batch is due at the gateway to painted text, with 100 figures on the screen. `ingest`: 20 batches a second through
 * ingestStationFiles (10 files each), commit included; `publish`: the outbox row alone, committed. Floor: a bare page over bare Socket.IO.
 */
export const eventToPixel: Measurement = { title: 'Từ sự kiện đến điểm ảnh, 100 số trên màn hình · Event to pixel', run };
