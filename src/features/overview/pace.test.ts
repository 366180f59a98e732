import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { series, SeriesPoint } from '../../../contract/feeds/series';
import { paceOf } from './pace';

type Body = z.infer<(typeof series)['body']>;

const point = (period: string, value: number | null, previous: number | null, rest: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value,
  previous,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  provisional: false,
  observedAt: null,
  receivedAt: null,
  revision: null,
  ...rest,
});

const promise = (period: string, value: number, id: string): Body['promises'][number] => ({
  period,
  value: { kind: 'number', value },
  basis: { id, name: id, shortName: id, version: 1, validFrom: null, validTo: null, supersedes: null, supersededBy: null },
});

const POINTS = [point('2026-10', 800, 750), point('2026-11', 870, 840, { provisional: true })];
const PROMISES = [promise('2026', 1000, 'hđnd'), promise('2025', 1000, 'hđnd'), promise('2026', 900, 'tw'), promise('2025', 2000, 'khác')];

const pace = ({ points = POINTS, promises = PROMISES, unit = 'tỷ đồng', direction = 'up' as 'up' | 'down' | 'none' } = {}) =>
  paceOf(
    {
      set: 'mau',
      code: 'thu',
      part: null,
      indicator: { code: 'thu', name: 'Thu', unit, direction, cadence: 'month', setName: 'Bộ mẫu' },
      passport: null,
      points,
      promises,
    },
    points.length - 1,
  );

describe('[OV3] the pace of an amount without a path', () => {
  it('is the share of the same act of both years, when the newest period was over that is over', () => {
    expect(pace()).toEqual({ period: '2026-10', basis: 'hđnd', share: 80, shareBefore: 75, gap: 5 });
    expect(pace({ points: [point('2026-10', 700, 750)] })?.gap).toBe(-5);
  });
  it('never holds an open period against a whole one, nor a month against a year that is done', () => {
    expect(pace({ points: [point('2026-11', 870, 840, { provisional: true })] })).toBeNull();
    expect(pace({ points: [point('2025-12', 990, 980), point('2026-01', 80, 70, { provisional: true })] })).toBeNull();
  });
  it('never takes the promise of another act for the year before', () => {
    expect(pace({ promises: PROMISES.filter(({ period, basis }) => period !== '2025' || basis?.id !== 'hđnd') })).toBeNull();
    expect(pace({ promises: [] })).toBeNull();
  });
  it('is none where a path judges, where the figure is a share already, or where nothing is known of the year before', () => {
    expect(pace({ points: [point('2026-10', 800, 750, { plan: { kind: 'number', value: 850 } })] })).toBeNull();
    expect(pace({ unit: '%' })).toBeNull();
    expect(pace({ points: [point('2026-10', 800, null)] })).toBeNull();
  });
  it('is worse below zero also where less is better, and nothing where neither is', () => {
    expect(pace({ direction: 'down' })?.gap).toBe(-5);
    expect(pace({ direction: 'none' })).toBeNull();
  });
});
