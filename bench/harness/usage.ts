import * as z from 'zod/mini';

export const usage = z.object({ cpuMs: z.number(), atMs: z.number() });
export type Usage = z.infer<typeof usage>;

/** CPU time that this process has spent on all its threads, and when that was read (ms). */
export const readUsage = (): Usage => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, atMs: performance.now() };
};
