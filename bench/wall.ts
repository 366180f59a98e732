import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { WALL_SCENES } from '../contract/rules/wallScenes';
import type { Bench, Measurement } from './harness/bench';
import { launchBrowser, openPage, type Probed } from './harness/browser';
import { metric, type Metric } from './harness/metric';
import { runGateway } from './harness/runGateway';
import { slope } from './harness/statistics';
import { takeWall } from './harness/takeWall';

const MB = 1024 * 1024;
const COUNTER = fileURLToPath(new URL('page/countContexts.js', import.meta.url));
const FRAMES = fileURLToPath(new URL('page/frames.js', import.meta.url));
/** Every scene there is, and four that show one station large, as alarms do: twelve. */
const ROUND = [
  ...WALL_SCENES.map(({ id }) => `/wall/${id}`),
  ...['SIM_MAU_01', 'SIM_MAU_02', 'SIM_MAU_03', 'SIM_MAU_04'].map((station) => `/wall/moi-truong?tram=${station}`),
];
/** Twelve scenes of 30 seconds. */
const ROUND_HOURS = 0.1;
const DAY_ROUNDS = 240;
const QUICK_ROUNDS = 12;
/** Compiled code and inline caches grow for so long, and slowly after it (by heap snapshots; with V8's compilers off the heap stood still). */
const WARM_UP_ROUNDS = 8;
const FIRST_SEEN_MS = 6_000;
const IDLE_SECONDS = 20;
const PLACE = 'document.querySelector("nav [aria-current]")?.getAttribute("aria-label") ?? ""';

const heapAfterCollection = async ({ cdp, counters }: Probed): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await counters())['JSHeapUsedSize'] ?? Number.NaN;
};

/** Once round, by the key that goes to the next scene, each `seenMs` long. @throws Error when the wall does not turn. */
const oneRound = async ({ page, probe, until }: Probed, seenMs = 150): Promise<void> => {
  for (let scene = 0; scene < ROUND.length; scene += 1) {
    const before = await probe(PLACE, z.string());
    await page.keyboard.press('ArrowRight');
    await until(`(${PLACE}) !== ${JSON.stringify(before)}`, 30_000);
    await pause(seenMs);
  }
};

/** How busy its main thread is while one scene stands and readings come, in percent. */
const idleLoad = async ({ counters }: Probed): Promise<number> => {
  const before = (await counters())['TaskDuration'] ?? Number.NaN;
  await pause(IDLE_SECONDS * 1_000);
  return ((((await counters())['TaskDuration'] ?? Number.NaN) - before) / IDLE_SECONDS) * 100;
};

const frameTimes = z.object({ p50: z.number(), p95: z.number(), worst: z.number() });

const run = async (bench: Bench): Promise<Metric[]> => {
  const rounds = bench.quick ? QUICK_ROUNDS : DAY_ROUNDS;
  const gateway = await runGateway(await bench.web());
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    await page.page.addInitScript({ path: COUNTER });
    await page.page.addInitScript({ path: FRAMES });
    await page.page.goto(`${gateway.origin}/wall/tong-quan?nhip=900`);
    await page.until('document.querySelector("[data-wall-code]") !== null', 60_000);
    const code = await page.probe('document.querySelector("[data-wall-code]").dataset.wallCode', z.string());
    await takeWall(gateway.origin, code, ROUND);
    await page.until(`document.querySelectorAll("footer nav button").length === ${ROUND.length}`, 30_000);
    // At first the code and the figures of each scene have to come.
    await oneRound(page, FIRST_SEEN_MS);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await oneRound(page);
    const idle = await idleLoad(page);
    await page.probe('window.frameTimes()', frameTimes);
    await pause(IDLE_SECONDS * 500);
    const still = await page.probe('window.frameTimes()', frameTimes);
    const points = [{ x: 0, y: await heapAfterCollection(page) }];
    const nodesBefore = (await page.counters())['Nodes'] ?? Number.NaN;
    const start = performance.now();
    await page.probe('window.frameTimes()', frameTimes);
    for (let round = 1; round <= rounds; round += 1) {
      await oneRound(page);
      points.push({ x: round * ROUND_HOURS, y: await heapAfterCollection(page) });
    }
    const seconds = (performance.now() - start) / 1000;
    const turning = await page.probe('window.frameTimes()', frameTimes);
    const nodes = (await page.counters())['Nodes'] ?? Number.NaN;
    const [first = Number.NaN, last = Number.NaN] = [points[0]?.y, points.at(-1)?.y];
    const each = Math.max(1, Math.floor(points.length / 12));
    const told = points.flatMap(({ y }, at) => (at % each === 0 ? [(y / MB).toFixed(2)] : [])).join(' → ');
    const scenes = rounds * ROUND.length;
    return [
      metric({ name: 'wall.scenes', value: scenes, unit: 'scenes', aim: { least: scenes }, note: `${seconds.toFixed(0)} s` }),
      metric({ name: 'wall.heap.after', value: last / MB, unit: 'MB', floor: first / MB, note: `sau khi dọn: ${told} MB` }),
      metric({
        name: 'wall.heap.slope',
        value: slope(points) / MB,
        unit: 'MB/hour',
        aim: { most: 1 },
        note: `${(rounds * ROUND_HOURS).toFixed(1)} giờ nén`,
      }),
      metric({
        name: 'wall.dom.growth',
        value: nodes - nodesBefore,
        unit: 'nodes',
        aim: { most: 30 },
        note: `${nodesBefore} → ${nodes}, kể cả phần tử đã rời trang mà chưa được dọn`,
      }),
      metric({
        name: 'wall.idle.thread',
        value: idle,
        unit: '%',
        aim: { most: 15 },
        note: `luồng chính, ${IDLE_SECONDS} s một cảnh đứng yên`,
      }),
      metric({
        name: 'wall.frame.still.p95',
        value: still.p95,
        unit: 'ms',
        aim: { most: 34 },
        note: `xấu nhất ${still.worst.toFixed(0)} ms`,
      }),
      metric({
        name: 'wall.frame.turning.p95',
        value: turning.p95,
        unit: 'ms',
        aim: { most: 50 },
        note: `xấu nhất ${turning.worst.toFixed(0)} ms`,
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

/**
 * A wall through a day of a playlist of twelve scenes, each for a moment instead of 30 seconds, live readings all the while: what is left of
 * memory, how busy it is, and how many WebGL contexts it took.
 */
export const wall: Measurement = { title: 'Màn hình lớn, một ngày nén · The wall through a compressed day', run };
