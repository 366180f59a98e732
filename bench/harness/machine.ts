import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The facts without which a figure of a bench says nothing. */
export const machine = () => ({
  date: new Date().toISOString(),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  /** Over one minute, at the start: well above 0.5 means that others were at work. */
  load: Number((loadavg()[0] ?? 0).toFixed(2)),
});
