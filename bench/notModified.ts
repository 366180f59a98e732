import * as z from 'zod/mini';
import type { Bench, Measurement } from './harness/bench';
import { encodingHeaders, ENCODINGS, FEED_PATHS, startFeedSides } from './harness/feedSides';
import { load, requestBytes } from './harness/httpLoad';
import { metric, type Metric } from './harness/metric';
import { rawFetch } from './harness/rawFetch';
import { interleave } from './harness/rounds';
import { median } from './harness/statistics';

type Sides = Awaited<ReturnType<typeof startFeedSides>>;

/** In per cent, how often a feed answers 304 to its own ETag after a commit that does not touch it. */
const shareAfter = async (sides: Sides, path: string, commit: 'commitReadings' | 'commitIntake', times: number): Promise<number> => {
  let same = 0;
  for (let n = 0; n < times; n += 1) {
    const { headers } = await rawFetch(sides.gatewayPort, path, {});
    await sides.gateway.ask(commit, null, z.unknown());
    const { status } = await rawFetch(sides.gatewayPort, path, { 'if-none-match': headers['etag'] ?? '' });
    if (status === 304) same += 1;
  }
  return (same / times) * 100;
};

const speed = async (sides: Sides, bench: Bench): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  for (const [feed, path] of Object.entries(FEED_PATHS)) {
    const { headers } = await sides.copy(path, ENCODINGS.browser);
    const asked = { ...encodingHeaders(ENCODINGS.browser), 'if-none-match': headers['etag'] ?? '' };
    const ask = (port: number, connections: number) => () =>
      load(port, requestBytes(port, path, asked), 304, connections, bench.seconds(0.6) * 1000);
    const { one, oneBare, many, manyBare } = await interleave(bench.repeats(3), {
      one: ask(sides.gatewayPort, 1),
      oneBare: ask(sides.barePort, 1),
      many: ask(sides.gatewayPort, 32),
      manyBare: ask(sides.barePort, 32),
    });
    metrics.push(
      metric({
        name: `304.${feed}.1.p50`,
        value: median(one.map(({ p50Ms }) => p50Ms)),
        unit: 'ms',
        floor: median(oneBare.map(({ p50Ms }) => p50Ms)),
      }),
      metric({
        name: `304.${feed}.32.rate`,
        value: median(many.map(({ perSecond }) => perSecond)),
        unit: 'req/s',
        floor: median(manyBare.map(({ perSecond }) => perSecond)),
      }),
    );
  }
  return metrics;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const sides = await startFeedSides();
  try {
    const times = bench.repeats(30);
    const share = async (name: string, path: string, commit: 'commitReadings' | 'commitIntake') =>
      metric({ name, value: await shareAfter(sides, path, commit, times), unit: '%', floor: 100, aim: { least: 100 } });
    return [
      ...(await speed(sides, bench)),
      await share('304.indicators.share-after-readings', FEED_PATHS.indicators, 'commitReadings'),
      await share('304.readings.share-after-intake', FEED_PATHS.readings, 'commitIntake'),
    ];
  } finally {
    await sides.stop();
  }
};

/** 304s against a bare server that answers 304, and how many there are when something else was committed. */
export const notModified: Measurement = { title: 'Không thay đổi (304) · Not modified', run };
