import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as z from 'zod/mini';

const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;

/** How long the event loop kept its timers waiting beyond their time, in ms. */
export const loopDelay = z.object({ p99Ms: z.number(), maxMs: z.number() });

/** Watches the event loop of this process; each reading begins the next. */
export const watchLoop = () => {
  const watch = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  watch.enable();
  return (): z.infer<typeof loopDelay> => {
    const late = (ns: number): number => Math.max(0, ns / NS_PER_MS - RESOLUTION_MS);
    const read = { p99Ms: late(watch.percentile(99)), maxMs: late(watch.max) };
    watch.reset();
    return read;
  };
};
