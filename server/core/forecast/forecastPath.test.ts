import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastValues, originsOf } from './backtest';
import { forecastPath, increments } from './forecastPath';
import { fitHere, months, normal, seeded } from './library.rig';
import { MODEL_LIBRARY, type FitModels } from './models';
import { rememberFits } from './rememberFits';
import { seasonalIndex } from './seasonalIndex';
import { halfWidths, scalesOf, tenthAbove } from './spread';
import { trainingSeries, type Training } from './trainingSeries';

const FREE = { low: null, high: null };
const told = (values: readonly number[], year = 2023) =>
  months(values.length, year).map((period, at) => ({ period, value: values[at] ?? 0, provisional: false }));
const train = (values: readonly number[], words = '', year = 2023): Training => {
  const training = trainingSeries(told(values, year), [words]);
  if ('reason' in training) throw new Error(training.reason);
  return training;
};
const wave = (at: number): number => 25 * Math.sin((2 * Math.PI * at) / 12);
const toSums = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value, at) => (sum = at % 12 === 0 ? value : sum + value));
};
/** No library: only the baseline is left. */
const noModels: FitModels = async (jobs) => jobs.map(() => null);

describe('a backtest that can be worked out by hand', () => {
  /** Two years that repeat, up and down, and a last month that is 4 above the year before. */
  const values = [...Array.from({ length: 24 }, (_, at) => 10 + ((5 * at) % 12)), 14];

  it('[FC4] the error of the baseline is the mean of its misses from every origin and distance', async () => {
    const { chosen, origins } = await forecastPath(train(values.slice(0, 24)), FREE, noModels);
    expect([chosen.method, chosen.error, origins]).toEqual(['seasonal-naive', 0, 7]);
    const one = await forecastPath(train(values), FREE, noModels);
    // Eight origins (17 to 24) look up to 11 months ahead: 36 comparisons, of which the 8 that reach the last month miss by 4.
    expect(one.origins).toBe(8);
    expect(one.chosen.errors).toHaveLength(36);
    expect(one.chosen.error).toBeCloseTo((8 * 4) / 36, 12);
    expect(one.points.map(({ value }) => value)).toEqual(values.slice(13, 24));
  });

  it('[FC4] of a sum the error is of what it comes to', async () => {
    const { chosen } = await forecastPath(train(toSums(values), 'lũy kế'), FREE, noModels);
    expect(chosen.error).toBeCloseTo((8 * 4) / 36, 12);
    expect(chosen.errors.filter(({ error }) => error !== 0).map(({ error }) => error)).toEqual(Array.from({ length: 8 }, () => -4));
  });

  it('[FC5] half the interval is the decile of t times the spread, pooled and at its own distance', () => {
    expect(tenthAbove(5)).toBeCloseTo(1.476, 2);
    expect(tenthAbove(20)).toBeCloseTo(1.325, 3);
    const errors = [3, -3, 3, -3].map((error) => ({ ahead: 1, error, scale: 1 }));
    // All misses are 3, at the only distance that was seen; two ahead nothing was seen, and a level keeps its spread.
    for (const width of halfWidths(errors, 8, [1, 1])) expect(width).toBeCloseTo(3 * tenthAbove(8), 12);
    // A sum that will add 10 and then 25 more is missed in the measure of what it adds.
    expect(scalesOf([10, 25], [10, 12, 14], true)).toEqual([10, 35]);
    expect(halfWidths(errors, 8, [10, 35])[1]).toBeCloseTo(105 * tenthAbove(8), 12);
    expect(scalesOf([0, 0], [10, 12, 14], true)).toEqual([3, 6]);
  });

  it('the shape of the year is found though the years are not whole', () => {
    const shape = Array.from({ length: 12 }, (_, at) => wave(at));
    const index = seasonalIndex(
      Array.from({ length: 29 }, (_, at) => 100 + 50 * Math.floor((at + 5) / 12) + (shape[(at + 5) % 12] ?? 0)),
      12,
      5,
    );
    index.forEach((each, at) => expect(each).toBeCloseTo(shape[at] ?? NaN, 2));
  });
});

describe('which method is chosen', () => {
  it('[FC4] a year that repeats itself needs nothing better than the baseline', async () => {
    const random = seeded(3);
    const year = Array.from({ length: 12 }, () => 50 + 40 * random());
    const { chosen } = await forecastPath(train(Array.from({ length: 34 }, (_, at) => year[at % 12] ?? 0)), FREE, fitHere);
    expect([chosen.method, chosen.error]).toEqual(['seasonal-naive', 0]);
  });

  it('[FC4] a level that moves beats the year before by a model of the library, and its error is told beside the others', async () => {
    const noise = normal(seeded(5));
    const { chosen, trials } = await forecastPath(
      train(Array.from({ length: 40 }, (_, at) => 100 + 6 * at + wave(at) + noise())),
      FREE,
      fitHere,
    );
    expect(['adjusted-ets', 'mstl-ets']).toContain(chosen.method);
    expect(trials.map(({ method }) => method)).toEqual(['seasonal-naive', 'ets', 'adjusted-ets', 'mstl-ets']);
    const baseline = trials[0]?.error ?? 0;
    expect(chosen.error).toBeLessThan(baseline / 4);
  });

  it('[FC4] all methods start from the same origins, at most the eight newest', () => {
    expect(originsOf(22, 12)).toEqual([17, 18, 19, 20, 21]);
    expect(originsOf(60, 12)).toEqual([52, 53, 54, 55, 56, 57, 58, 59]);
    expect(originsOf(leastValues(4), 4)).toHaveLength(4);
  });
});

describe('what a forecast never does', () => {
  const series = fc.record({
    noise: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 24, maxLength: 40 }),
    seed: fc.integer({ min: 1, max: 1_000 }),
  });

  it('[FC3] a sum never falls, nor its interval, nor below what the open period has come to', async () => {
    await fc.assert(
      fc.asyncProperty(series, async ({ noise, seed }) => {
        const random = seeded(seed);
        const sums = toSums(noise.map((each) => each * random()));
        const training = train(sums, 'lũy kế');
        const open = { period: 'mở', value: (sums.at(-1) ?? 0) + 37, provisional: true };
        const { points } = await forecastPath({ ...training, open }, FREE, fitHere);
        for (const side of ['value', 'low', 'high'] as const) {
          const line = points.map((point) => point[side]);
          expect(line).toEqual(line.toSorted((a, b) => a - b));
          expect(line[0]).toBeGreaterThanOrEqual(training.periods.at(-1)?.endsWith('-12') ? 0 : Number((open.value * 0.999999).toFixed(6)));
        }
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('[FC3] a share of a total stays within 0 and 100, its interval around its value', async () => {
    await fc.assert(
      fc.asyncProperty(series, async ({ noise }) => {
        const { points } = await forecastPath(train(noise.map((each) => Math.min(100, 90 + each / 20))), { low: 0, high: 100 }, fitHere);
        for (const { value, low, high } of points) {
          expect(0 <= low && low <= value && value <= high && high <= 100).toBe(true);
        }
      }),
      { numRuns: 15, seed: 11 },
    );
  });

  it('[FC6] the same history has the same bytes, remembered or not', async () => {
    const noise = normal(seeded(9));
    const values = Array.from({ length: 31 }, (_, at) => 60 + at + wave(at) / 5 + noise());
    const once = JSON.stringify(await forecastPath(train(values), FREE, fitHere));
    let asked = 0;
    const counted = rememberFits(async (jobs) => {
      asked += jobs.length;
      return fitHere(jobs);
    });
    expect(JSON.stringify(await forecastPath(train(values), FREE, counted))).toBe(once);
    const first = asked;
    expect(JSON.stringify(await forecastPath(train(values), FREE, counted))).toBe(once);
    expect([first > 0, asked]).toEqual([true, first]);
  });

  it('[FC6] the library that a forecast names is the one that is installed', () => {
    const found: unknown = JSON.parse(readFileSync('node_modules/@bsull/augurs/package.json', 'utf8'));
    expect(found).toMatchObject({ version: MODEL_LIBRARY.split(' ')[1] });
  });
});

describe('how often the interval holds', () => {
  it.each([
    ['a level over two months', 34, false],
    ['a sum over two months', 22, true],
    ['a sum over eight months', 28, true],
  ])('[FC5] of %s about eighty in a hundred', async (_, length, isSum) => {
    let held = 0;
    let all = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const noise = normal(seeded(seed * 7 + 1));
      const flow = Array.from({ length: 40 }, (__, at) => Math.max(0, 100 + 0.4 * at + wave(at) + 8 * noise()));
      const values = isSum ? toSums(flow) : flow;
      const { points } = await forecastPath(train(values.slice(0, length), isSum ? 'lũy kế' : ''), { low: 0, high: null }, fitHere);
      for (const [step, { low, high }] of points.entries()) {
        const came = values[length + step] ?? NaN;
        all += 1;
        if (came >= low && came <= high) held += 1;
      }
    }
    expect(held / all).toBeGreaterThan(0.7);
    expect(held / all).toBeLessThan(0.92);
  });
});

describe('increments of a sum', () => {
  it('[FC3] begin anew with the year where the sum does', () => {
    const periods = months(4, 2023).map((_, at) => ['2023-11', '2023-12', '2024-01', '2024-02'][at] ?? '');
    expect(increments({ periods, values: [90, 100, 7, 15], resets: true })).toEqual([10, 7, 8]);
    expect(increments({ periods, values: [90, 100, 107, 115], resets: false })).toEqual([10, 7, 8]);
  });
});
