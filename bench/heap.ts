import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage, type Probed } from './harness/browser';
import { startChild } from './harness/child';
import { keyOf } from './harness/datastreams';
import { metric, type Metric } from './harness/metric';
import { slope } from './harness/statistics';

const MB = 1024 * 1024;
const WARM_UP = 500;
/** After so many ticks the page must have caught up before it gets more. */
const CHUNK = 100;
/** A page that takes ticks slower than they come in life is not waited for any longer. */
const LIMIT_MS = 120_000;

const heapAfterCollection = async ({ cdp, counters }: Probed): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await counters())['JSHeapUsedSize'] ?? Number.NaN;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const ticks = bench.quick ? 1_000 : 10_000;
  const [replay, browser] = [startChild('replay'), await launchBrowser()];
  try {
    const { port } = await replay.ask('start', { webDir: await bench.web() }, z.object({ port: z.int() }));
    const page = await openPage(browser);
    await page.page.goto(`http://127.0.0.1:${port}/moi-truong`);
    await page.until('bench.figures() === 100', 20_000);
    const give = async (count: number) => {
      for (let given = 0; given < count; given += CHUNK) {
        const { value } = await replay.ask('tick', { count: CHUNK }, z.object({ value: z.int() }));
        await page.until(`bench.values()[${JSON.stringify(keyOf(0))}] === ${value}`, 30_000);
      }
    };
    await give(WARM_UP);
    const points = [{ x: 0, y: await heapAfterCollection(page) }];
    const start = performance.now();
    for (let step = 1; step <= 10 && performance.now() - start < LIMIT_MS; step += 1) {
      await give(ticks / 10);
      points.push({ x: (ticks * step) / 10, y: await heapAfterCollection(page) });
    }
    const done = points.at(-1)?.x ?? 0;
    const msEach = (performance.now() - start) / done;
    const [before = Number.NaN, after = Number.NaN] = [points[0]?.y, points.at(-1)?.y];
    const told = points.map(({ y }) => (y / MB).toFixed(2)).join(' → ');
    return [
      metric({
        name: 'heap.ticks',
        value: done,
        unit: 'ticks',
        aim: { least: ticks },
        note: `${msEach.toFixed(1)} ms một nhịp, kể cả chờ trang theo kịp`,
      }),
      metric({
        name: 'heap.after',
        value: after / MB,
        unit: 'MB',
        floor: before / MB,
        note: `sau khi dọn, từng chặng: ${told} MB`,
      }),
      metric({ name: 'heap.growth', value: (after - before) / MB, unit: 'MB', aim: { most: 1 } }),
      metric({ name: 'heap.slope', value: slope(points), unit: 'byte/tick', aim: { most: 100 } }),
    ];
  } finally {
    await browser.close();
    await replay.stop();
  }
};

/** The page's heap before and after 10,000 ticks of 50 readings, garbage collected each time; the floor is the heap before. */
export const heap: Measurement = { title: 'Bộ nhớ sau 10.000 nhịp · Heap after 10,000 ticks', run };
