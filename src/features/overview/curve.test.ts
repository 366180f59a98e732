import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { forecast } from '../../../contract/feeds/forecast';
import type { series, SeriesPoint } from '../../../contract/feeds/series';
import { toCurve } from './curve';

const point = (period: string, value: number | null): SeriesPoint => ({
  period,
  value,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: period === '2026-11',
  observedAt: null,
  receivedAt: null,
  revision: null,
});
const body = (points: SeriesPoint[]): z.infer<(typeof series)['body']> => ({
  set: 's',
  code: 'i',
  part: null,
  indicator: null,
  passport: null,
  points,
  promises: [],
});
const passport = {
  name: 'n',
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source: 's',
  owner: null,
  period: '2026',
  observedAt: null,
  receivedAt: '2026-11-22T00:00:00Z',
  revision: 1,
  provenance: 'simulated' as const,
  quality: [],
};
const ahead: NonNullable<z.infer<(typeof forecast)['body']>['forecast']> = {
  year: '2026',
  points: [
    { period: '2026-11', value: 59, low: 58, high: 60 },
    { period: '2026-12', value: 75, low: 73, high: 77 },
  ],
  level: 0.8,
  method: 'ets',
  backtest: { error: 1, origins: 5, errors: 9, tried: [] },
  training: { from: '2025-01', to: '2026-10', count: 22, filled: [] },
  bounds: { low: null, high: null },
  floor: null,
  passport,
};

describe('the curve of a year', () => {
  const points = [point('2025-12', 73), point('2026-10', 50), point('2026-11', 57)];

  it('has the ends of the forecast from the open period to the end of the year, which no figure has reached', () => {
    expect(toCurve(body(points), String, ahead).map(({ key, value, low, high }) => [key, value, low, high])).toEqual([
      ['2026-10', 50, null, null],
      ['2026-11', 57, 58, 60],
      ['2026-12', null, 73, 77],
    ]);
  });

  it('draws no period of another year, and nothing of a forecast that is not there', () => {
    const next = { ...ahead, points: ahead.points.map((each) => ({ ...each, period: each.period.replace('2026', '2027') })) };
    expect(toCurve(body(points), String, next)).toEqual(toCurve(body(points), String));
    expect(toCurve(body(points), String).map(({ key }) => key)).toEqual(['2026-10', '2026-11']);
  });
});
