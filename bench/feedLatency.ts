import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { startChild } from './harness/child';
import { encodingHeaders, ENCODINGS, FEED_PATHS, startFeedSides } from './harness/feedSides';
import { load, requestBytes, type Load } from './harness/httpLoad';
import { metric, type Metric } from './harness/metric';
import { interleave } from './harness/rounds';
import { median } from './harness/statistics';

const across = (loads: Load[], of: keyof Load) => median(loads.map((each) => each[of]));

const run = async (bench: Bench): Promise<Metric[]> => {
  const sides = await startFeedSides();
  // The same for somebody whose rights go as far as one commune: narrowed once, then kept as any other.
  const limited = startChild('gateway');
  const start = { dataDir: null, webDir: null, keys: 100, area: '03646' };
  const limitedPort = (await limited.ask('start', start, z.object({ port: z.int() }))).port;
  const ms = bench.seconds(0.6) * 1000;
  const metrics: Metric[] = [];
  try {
    for (const [feed, path] of Object.entries(FEED_PATHS)) {
      for (const [kind, encoding] of Object.entries(ENCODINGS)) {
        const { bytes, headers } = await sides.copy(path, encoding);
        const ask = (port: number, connections: number) => () =>
          load(port, requestBytes(port, path, encodingHeaders(encoding)), 200, connections, ms);
        // Two programs are compared here: neither is measured cold.
        for (const port of [sides.gatewayPort, limitedPort]) await ask(port, 1)();
        const rounds = await interleave(bench.repeats(3), {
          one: ask(sides.gatewayPort, 1),
          oneLimited: ask(limitedPort, 1),
          oneBare: ask(sides.barePort, 1),
          many: ask(sides.gatewayPort, 32),
          manyBare: ask(sides.barePort, 32),
        });
        const name = `feed.${feed}.${kind}`;
        const note = `${bytes.length.toLocaleString('vi-VN')} byte, ${headers['content-encoding'] ?? 'không nén'}`;
        metrics.push(
          metric({ name: `${name}.1.p50`, value: across(rounds.one, 'p50Ms'), unit: 'ms', floor: across(rounds.oneBare, 'p50Ms'), note }),
          metric({
            name: `${name}.1.limited.p50`,
            value: across(rounds.oneLimited, 'p50Ms'),
            unit: 'ms',
            floor: across(rounds.one, 'p50Ms'),
          }),
          metric({ name: `${name}.1.p95`, value: across(rounds.one, 'p95Ms'), unit: 'ms', floor: across(rounds.oneBare, 'p95Ms') }),
          metric({
            name: `${name}.1.rate`,
            value: across(rounds.one, 'perSecond'),
            unit: 'req/s',
            floor: across(rounds.oneBare, 'perSecond'),
          }),
          metric({ name: `${name}.32.p95`, value: across(rounds.many, 'p95Ms'), unit: 'ms', floor: across(rounds.manyBare, 'p95Ms') }),
          metric({
            name: `${name}.32.rate`,
            value: across(rounds.many, 'perSecond'),
            unit: 'req/s',
            floor: across(rounds.manyBare, 'perSecond'),
          }),
        );
      }
    }
  } finally {
    await Promise.all([sides.stop(), limited.stop()]);
  }
  return metrics;
};

/** Feeds against node:http that gives out the very same bytes; 1 and 32 connections; not compressed, and as a browser asks. */
export const feedLatency: Measurement = { title: 'Nguồn số liệu qua HTTP · Feed latency and throughput', run };
