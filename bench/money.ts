import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { startFeedSides } from './harness/feedSides';
import { load, requestBytes, type Load } from './harness/httpLoad';
import { metric, type Metric } from './harness/metric';
import { rawFetch } from './harness/rawFetch';
import { interleave } from './harness/rounds';
import { median, percentile } from './harness/statistics';

const LAST_YEAR = 2026;
const SIZE = { projects: 2_000, years: 5, lastYear: LAST_YEAR };
const PATHS = {
  budget: `/api/feeds/budget?ledger=simulated&year=${LAST_YEAR}`,
  investment: `/api/feeds/investment?ledger=simulated&year=${LAST_YEAR}`,
} as const;
/** A year read anew from the base, after a figure of it was told. */
const FRESH_AIM_MS = 300;
const filled = z.object({ budget: z.int(), investment: z.int() });

const timed = async (port: number, path: string): Promise<number> => {
  const from = performance.now();
  const { status } = await rawFetch(port, path, {});
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return performance.now() - from;
};
const across = (loads: Load[], of: keyof Load) => median(loads.map((each) => each[of]));

const run = async (bench: Bench): Promise<Metric[]> => {
  const sides = await startFeedSides();
  const metrics: Metric[] = [];
  try {
    const rows = await sides.gateway.ask('fillMoney', SIZE, filled);
    for (const [book, path] of Object.entries(PATHS)) {
      const { bytes } = await sides.copy(path, '');
      const note = `${(book === 'budget' ? rows.budget : rows.investment).toLocaleString('vi-VN')} dòng trong kho, ${bytes.length.toLocaleString('vi-VN')} byte`;
      const fresh: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < bench.repeats(20); round += 1) {
        await sides.gateway.ask('retellMoney', { year: LAST_YEAR }, z.unknown());
        fresh.push(await timed(sides.gatewayPort, path));
        bare.push(await timed(sides.barePort, path));
      }
      metrics.push(
        metric({
          name: `money.${book}.after-write.p95`,
          value: percentile(fresh, 0.95),
          unit: 'ms',
          floor: percentile(bare, 0.95),
          aim: { most: FRESH_AIM_MS },
          note,
        }),
        metric({ name: `money.${book}.after-write.p50`, value: median(fresh), unit: 'ms', floor: median(bare) }),
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
        metric({
          name: `money.${book}.1.p95`,
          value: across(rounds.one, 'p95Ms'),
          unit: 'ms',
          floor: across(rounds.oneBare, 'p95Ms'),
          note,
        }),
        metric({ name: `money.${book}.32.p95`, value: across(rounds.many, 'p95Ms'), unit: 'ms', floor: across(rounds.manyBare, 'p95Ms') }),
      );
    }
  } finally {
    await sides.stop();
  }
  return metrics;
};

/** A year of both books of money out of five: read anew after each write, and as it is kept; beside the same bytes served bare. */
export const money: Measurement = { title: 'Đầu tư công, ngân sách: 2.000 dự án × 60 tháng, 100.000 dòng thu chi · Money feeds', run };
