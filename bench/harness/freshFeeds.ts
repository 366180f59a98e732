import type { Bench } from './bench';
import type { startFeedSides } from './feedSides';
import { load, requestBytes, type Load } from './httpLoad';
import { metric, type Metric } from './metric';
import { rawFetch } from './rawFetch';
import { interleave } from './rounds';
import { median, percentile } from './statistics';

const timed = async (port: number, path: string): Promise<number> => {
  const from = performance.now();
  const { status } = await rawFetch(port, path, {});
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return performance.now() - from;
};
const across = (loads: Load[], of: keyof Load) => median(loads.map((each) => each[of]));

/** A feed to be measured: its metrics begin with `name`, and `rows` says what the base holds of it. */
export interface MeasuredFeed {
  name: string;
  path: string;
  rows: string;
}

/** Feeds read anew from the base after a figure of them was told (`retell`), and as they are kept; beside the same bytes served bare. */
export const freshFeeds = async (
  bench: Bench,
  sides: Awaited<ReturnType<typeof startFeedSides>>,
  feeds: readonly MeasuredFeed[],
  { retell, aimMs }: { retell: () => Promise<unknown>; aimMs: number },
): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  for (const { name, path, rows } of feeds) {
    const { bytes } = await sides.copy(path, '');
    const note = `${rows}, ${bytes.length.toLocaleString('vi-VN')} byte`;
    const fresh: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < bench.repeats(20); round += 1) {
      await retell();
      fresh.push(await timed(sides.gatewayPort, path));
      bare.push(await timed(sides.barePort, path));
    }
    const p95 = (times: number[]): number => percentile(times, 0.95);
    metrics.push(
      metric({ name: `${name}.after-write.p95`, value: p95(fresh), unit: 'ms', floor: p95(bare), aim: { most: aimMs }, note }),
      metric({ name: `${name}.after-write.p50`, value: median(fresh), unit: 'ms', floor: median(bare) }),
    );
    const ask = (port: number, connections: number) => () =>
      load(port, requestBytes(port, path, {}), 200, connections, bench.seconds(0.6) * 1000);
    const rounds = await interleave(bench.repeats(3), {
      one: ask(sides.gatewayPort, 1),
      oneBare: ask(sides.barePort, 1),
      many: ask(sides.gatewayPort, 32),
      manyBare: ask(sides.barePort, 32),
    });
    metrics.push(
      metric({ name: `${name}.1.p95`, value: across(rounds.one, 'p95Ms'), unit: 'ms', floor: across(rounds.oneBare, 'p95Ms'), note }),
      metric({ name: `${name}.32.p95`, value: across(rounds.many, 'p95Ms'), unit: 'ms', floor: across(rounds.manyBare, 'p95Ms') }),
    );
  }
  return metrics;
};
