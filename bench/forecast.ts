import { monitorEventLoopDelay } from 'node:perf_hooks';
import { forecastPath } from '../server/core/forecast/forecastPath';
import { rememberFits } from '../server/core/forecast/rememberFits';
import { trainingSeries, type Training } from '../server/core/forecast/trainingSeries';
import { createForecastThread } from '../server/forecast/forecastThread';
import type { Bench, Measurement } from './harness/bench';
import { metric, type Metric } from './harness/metric';
import { percentile } from './harness/statistics';

const SERIES = 500;
const MONTHS = 34;
const FREE = { low: null, high: null };

/** A year's shape, a trend and a little noise of its own for each series; every other one adds up. */
const seriesOf = (n: number): Training => {
  let sum = 0;
  const told = Array.from({ length: MONTHS }, (_, at) => {
    const flow = 100 + n / 10 + at + 25 * Math.sin((2 * Math.PI * at) / 12) + 8 * Math.sin(at * (n + 1) * 12.9898);
    sum = at % 12 === 0 ? flow : sum + flow;
    const period = `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { period, value: n % 2 === 0 ? flow : sum, provisional: false };
  });
  const training = trainingSeries(told, [n % 2 === 0 ? '' : 'lũy kế']);
  if ('reason' in training) throw new Error(training.reason);
  return training;
};

const run = async (bench: Bench): Promise<Metric[]> => {
  const count = bench.quick ? SERIES / 10 : SERIES;
  const all = Array.from({ length: count }, (_, n) => seriesOf(n));
  const thread = createForecastThread();
  const fit = rememberFits(thread.fit);
  const pass = async (): Promise<number[]> => {
    const took: number[] = [];
    for (const training of all) {
      const started = performance.now();
      await forecastPath(training, FREE, fit);
      took.push(performance.now() - started);
    }
    return took;
  };
  try {
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const first = await pass();
    loop.disable();
    const again = await pass();
    const note = `${count} chuỗi ${MONTHS} tháng, bốn phương pháp từ tám mốc, một luồng`;
    return [
      metric({ name: 'forecast.all', value: first.reduce((sum, ms) => sum + ms, 0) / 1_000, unit: 's', note }),
      metric({ name: 'forecast.one.p50', value: percentile(first, 0.5), unit: 'ms', aim: { most: 1_000 } }),
      metric({ name: 'forecast.one.p95', value: percentile(first, 0.95), unit: 'ms', aim: { most: 2_000 } }),
      metric({
        name: 'forecast.loop.p99',
        value: loop.percentile(99) / 1e6,
        unit: 'ms',
        aim: { most: 50 },
        note: 'vòng lặp sự kiện chờ thêm',
      }),
      metric({ name: 'forecast.loop.max', value: loop.max / 1e6, unit: 'ms', note: 'gồm cả lúc máy bận việc khác' }),
      metric({ name: 'forecast.again.p50', value: percentile(again, 0.5), unit: 'ms', aim: { most: 20 }, note: 'lịch sử không đổi' }),
    ];
  } finally {
    await thread.close();
  }
};

/** Five hundred series forecast to the end of their year, on the thread of the gateway: how long, and what the gateway feels of it. */
export const forecast: Measurement = { title: 'Dự báo hết năm · Forecast to the end of the year', run };
