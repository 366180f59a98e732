import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { newestFigure, valueAt, type SeriesBody } from './newestFigure';

const at = '2026-11-21T10:00:00Z';
const point = (period: string, value: number | null, more: object = {}) => ({
  period,
  value,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: false,
  observedAt: value === null ? null : at,
  receivedAt: value === null ? null : at,
  revision: value === null ? null : 3,
  ...more,
});
const seriesOf = (points: object[], more: object = {}): SeriesBody =>
  FEEDS.series.body.parse({
    set: 'mau',
    code: 'a',
    part: null,
    indicator: { code: 'a', name: 'Tỷ lệ mẫu', unit: '%', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
    passport: {
      name: 'Tỷ lệ mẫu',
      unit: '%',
      formula: null,
      numerator: null,
      denominator: null,
      source: 'Mẫu',
      owner: null,
      period: '2026-11',
      observedAt: at,
      receivedAt: at,
      revision: 3,
      provenance: 'simulated',
      quality: [],
    },
    points,
    promises: [],
    ...more,
  });
const ge98 = { plan: { kind: 'bound', op: 'ge', value: 98 } };

describe('newest figure', () => {
  it('is below its target at 97,9 against ≥ 98, however near, and far only from a tenth on', () => {
    expect(newestFigure(seriesOf([point('2026-11', 97.9, { ...ge98, deviation: -0.1, met: false })]))).toMatchObject({
      met: false,
      far: false,
    });
    expect(newestFigure(seriesOf([point('2026-11', 98, { ...ge98, deviation: 0, met: true })]))).toMatchObject({ met: true, far: false });
    expect(newestFigure(seriesOf([point('2026-11', 88, { ...ge98, deviation: -10, met: false })]))?.far).toBe(true);
  });

  it('is the newest period with a value, beside the period before, the year before and the points of its year', () => {
    const body = seriesOf([
      point('2025-11', 50),
      point('2026-09', 40),
      point('2026-10', null),
      point('2026-11', 54, { provisional: true, previous: 50 }),
      point('2026-12', null, { plan: { kind: 'number', value: 95 } }),
    ]);
    expect(newestFigure(body)).toMatchObject({ period: '2026-11', value: 54, provisional: true, yearBefore: 50, before: null, met: null });
    expect(newestFigure(body)?.points).toEqual([
      { key: '2026-09', value: 40 },
      { key: '2026-10', value: null },
      { key: '2026-11', value: 54 },
    ]);
    expect([valueAt(body, '2026-09'), valueAt(body, '2026-10'), valueAt(undefined, '2026-09')]).toEqual([40, null, null]);
  });

  it('is none where there is no value, which is not 0', () => {
    expect(newestFigure(seriesOf([], { indicator: null, passport: null }))).toBeNull();
    expect(newestFigure(seriesOf([point('2026-12', null)]))).toBeNull();
    expect(newestFigure(seriesOf([point('2026-11', 0)]))?.value).toBe(0);
  });
});
