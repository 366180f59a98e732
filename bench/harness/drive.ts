import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Sample } from './datastreams';
import { percentile } from './statistics';

/** So many readings a second over `keys` datastreams, in `batchesPerSecond` equal batches; each value tells when it was due, in ms since `base`. */
export const drivePlan = z.object({
  rate: z.number(),
  batchesPerSecond: z.number(),
  seconds: z.number(),
  keys: z.int(),
  base: z.number(),
});
export type DrivePlan = z.infer<typeof drivePlan>;

export const driven = z.object({
  /** Readings handed over, and how long that took. */
  sent: z.int(),
  ms: z.number(),
  /** How long one batch took to be taken. */
  takenMsP50: z.number(),
  takenMsP95: z.number(),
  /** The last value of each datastream. */
  last: z.array(z.number()),
});
export type Driven = z.infer<typeof driven>;

/** The wall clock in ms, finer than Date.now(). */
const WALL = Date.now() - performance.now();

/**
 * Hands batches over by the clock: one that comes due while another is being taken waits, and its wait counts,
 * since its values tell when it was due. Stops after twice the time when the taker cannot keep up.
 */
export const drive = async (plan: DrivePlan, take: (samples: Sample[]) => Promise<void> | void): Promise<Driven> => {
  const everyMs = 1000 / plan.batchesPerSecond;
  const size = Math.max(1, Math.round(plan.rate / plan.batchesPerSecond));
  const start = performance.now();
  const took: number[] = [];
  const last = Array.from({ length: plan.keys }, () => Number.NaN);
  let sent = 0;
  for (let slot = 0; slot < plan.seconds * plan.batchesPerSecond; slot += 1) {
    const due = start + slot * everyMs;
    const now = performance.now();
    if (now - start > plan.seconds * 2000) break;
    if (due > now) await pause(due - now);
    const value = Math.round((WALL + due - plan.base) * 10) / 10;
    const samples = Array.from({ length: size }, (_, index) => {
      const n = (sent + index) % plan.keys;
      // A datastream that comes twice in a batch must move its observation time each time.
      return { n, value, at: Math.round(WALL + due) + Math.floor(index / plan.keys) };
    });
    for (const { n } of samples) last[n] = value;
    const before = performance.now();
    await take(samples);
    took.push(performance.now() - before);
    sent += size;
  }
  const ms = performance.now() - start;
  return {
    sent,
    ms,
    takenMsP50: percentile(took, 0.5),
    takenMsP95: percentile(took, 0.95),
    last: last.map((each) => (Number.isNaN(each) ? -1 : each)),
  };
};
