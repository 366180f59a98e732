import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage, type Probed } from './harness/browser';
import { metric, type Metric } from './harness/metric';
import { runGateway } from './harness/runGateway';
import { slope } from './harness/statistics';

const MB = 1024 * 1024;
const COUNTER = fileURLToPath(new URL('page/countContexts.js', import.meta.url));
/** The scenes of one round stay 150 seconds in life; here one second each. */
const ROUND_MINUTES = 2.5;
const MINUTES = 120;
const SCENE = 'document.querySelector("[data-wall]")?.dataset.wall ?? ""';
const FIRST = 'tong-quan';
/**
 * Compiled code and inline caches grow for so long, and slowly after it: by heap snapshots 0.7 of the 0.9 MB of 75 compressed minutes were machine code,
 * and with V8's compilers off (`--js-flags="--no-opt --no-sparkplug --no-maglev"`) the heap stood still, 8.6 → 8.3 MB.
 */
const WARM_UP_ROUNDS = 12;

const heapAfterCollection = async ({ cdp, counters }: Probed): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await counters())['JSHeapUsedSize'] ?? Number.NaN;
};

/** Waits until the wall has left the first scene and come back to it. @throws Error when it does not turn. */
const oneRound = async (page: Probed): Promise<void> => {
  await page.until(`(${SCENE}) !== "${FIRST}"`, 30_000);
  await page.until(`(${SCENE}) === "${FIRST}"`, 60_000);
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const rounds = bench.quick ? 8 : MINUTES / ROUND_MINUTES;
  const gateway = await runGateway(await bench.web());
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.page.addInitScript({ path: COUNTER });
    await page.page.goto(`${gateway.origin}/wall/${FIRST}?nhip=1`);
    await page.until('document.querySelectorAll("[data-laggard]").length > 0', 30_000);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await oneRound(page);
    const points = [{ x: 0, y: await heapAfterCollection(page) }];
    const nodesBefore = (await page.counters())['Nodes'] ?? Number.NaN;
    const start = performance.now();
    for (let round = 1; round <= rounds; round += 1) {
      await oneRound(page);
      // What the last scene left is let go of before it is counted.
      await pause(100);
      points.push({ x: round * ROUND_MINUTES, y: await heapAfterCollection(page) });
    }
    const seconds = (performance.now() - start) / 1000;
    const nodes = (await page.counters())['Nodes'] ?? Number.NaN;
    const [first = Number.NaN, last = Number.NaN] = [points[0]?.y, points.at(-1)?.y];
    const told = points.map(({ y }) => (y / MB).toFixed(2)).join(' → ');
    return [
      metric({ name: 'wall.scenes', value: rounds * 4, unit: 'scenes', aim: { least: rounds * 4 }, note: `${seconds.toFixed(0)} s` }),
      metric({ name: 'wall.heap.after', value: last / MB, unit: 'MB', floor: first / MB, note: `sau khi dọn, từng vòng: ${told} MB` }),
      metric({ name: 'wall.heap.slope', value: slope(points) / 1024, unit: 'KB/minute', aim: { most: 40 } }),
      metric({
        name: 'wall.dom.growth',
        value: nodes - nodesBefore,
        unit: 'nodes',
        aim: { most: 30 },
        note: `${nodesBefore} → ${nodes}, kể cả phần tử đã rời trang mà chưa được dọn`,
      }),
      metric({
        name: 'wall.webgl.made',
        value: await page.probe('window.webglContexts.made()', z.number()),
        unit: 'contexts',
        aim: { most: 2 },
        note: 'cả phép thử xem trình duyệt có WebGL2 hay không',
      }),
      metric({
        name: 'wall.webgl.living',
        value: await page.probe('window.webglContexts.living()', z.number()),
        unit: 'contexts',
        aim: { most: 1 },
      }),
    ];
  } finally {
    await browser.close();
    await gateway.stop();
  }
};

/** A wall through two hours of scenes, a second each, live readings all the while: what is left of memory, and how many WebGL contexts it took. */
export const wall: Measurement = { title: 'Màn hình lớn, hai giờ nén · The wall through two compressed hours', run };
