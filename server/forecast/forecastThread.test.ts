import { afterAll, expect, it } from 'vitest';
import { fitHere } from '../core/forecast/library.rig';
import type { FitJob } from '../core/forecast/models';
import { createForecastThread } from './forecastThread';

const thread = createForecastThread();
afterAll(() => thread.close());

const values = Array.from({ length: 30 }, (_, at) => 100 + at + 20 * Math.sin(at / 2));
const jobs: FitJob[] = [
  { model: 'ets', season: 12, values, horizon: 3 },
  { model: 'mstl-ets', season: 12, values, horizon: 3 },
  { model: 'mstl-ets', season: 12, values: values.slice(0, 5), horizon: 3 },
];

it('[FC6] the thread gives the same paths as the library on this one, and null where no model fits', async () => {
  const paths = await thread.fit(jobs);
  expect(paths).toEqual(await fitHere(jobs));
  expect(paths.map((path) => path?.length ?? null)).toEqual([3, 3, null]);
}, 60_000);

it('[FC6] while it fits, this thread goes on', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  await thread.fit(Array.from({ length: 20 }, (_, at) => ({ ...jobs[1], values: values.map((value) => value + at / 10) }) as FitJob));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
}, 60_000);

it('a thread that was closed under a fit rejects it, and the next fit starts another', async () => {
  const own = createForecastThread();
  const lost = own.fit(jobs);
  await Promise.all([expect(lost).rejects.toThrow(/forecast thread closed/), own.close()]);
  expect((await own.fit(jobs)).length).toBe(3);
  await own.close();
}, 60_000);
