import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Probed } from './browser';
import { keyOf } from './datastreams';
import type { Driven, DrivePlan } from './drive';
import { percentile } from './statistics';

export interface Watched {
  p50Ms: number;
  p95Ms: number;
  /** Share of the time that the main thread had a task in hand, by the clock: on a machine that others use, waiting for a core counts. */
  busyPct: number;
  /** Share of the time that the main thread had a core: what others do on the machine does not count. */
  cpuPct: number;
  scriptPct: number;
  styleAndLayoutPct: number;
  /** Changes of a figure that were painted, a second. */
  paintedPerSecond: number;
  /** Readings that were taken in, a second. */
  inPerSecond: number;
  takenMsP95: number;
  /** How many figures show their last value half a second after the end. */
  rightAtEnd: number;
}

/** Drives readings into a server whose page is open and watches that page meanwhile. */
export const watch = async (page: Probed, plan: DrivePlan, drive: (plan: DrivePlan) => Promise<Driven>): Promise<Watched> => {
  await page.probe(`bench.reset(${plan.base})`, z.unknown());
  const before = await page.counters();
  const done = await drive(plan);
  const after = await page.counters();
  await pause(500);
  const samples = await page.probe('bench.samples()', z.array(z.number()));
  const values = await page.probe('bench.values()', z.record(z.string(), z.nullable(z.number())));
  const spent = (name: string) => (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN);
  const share = (name: string) => (spent(name) / spent('Timestamp')) * 100;
  return {
    p50Ms: percentile(samples, 0.5),
    p95Ms: percentile(samples, 0.95),
    busyPct: share('TaskDuration'),
    cpuPct: share('ThreadTime'),
    scriptPct: share('ScriptDuration'),
    styleAndLayoutPct: share('RecalcStyleDuration') + share('LayoutDuration'),
    paintedPerSecond: samples.length / (done.ms / 1000),
    inPerSecond: done.sent / (done.ms / 1000),
    takenMsP95: done.takenMsP95,
    rightAtEnd: done.last.filter((value, n) => values[keyOf(n)] === value).length,
  };
};
