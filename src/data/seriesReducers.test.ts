import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../contract/feeds/index';
import { reduceAreaValues, reduceIndicators, reduceSeries } from './reducers';

const set = 'mo-phong-dau-tu-cong';
const recorded = (of: string, indicator: string, periods: string[] = ['2026-11']) =>
  ({ kind: 'observations.recorded', set: of, indicator, periods }) as const;
const series = FEEDS.series.body.parse({ set, code: 'ty-le', part: null, indicator: null, passport: null, points: [], promises: [] });
const areas = FEEDS['area-values'].body.parse({
  set,
  code: 'ty-le',
  indicator: null,
  periods: [],
  period: null,
  openPeriod: false,
  passport: null,
  path: null,
  values: [],
});
const table = FEEDS.indicators.body.parse({
  set: { id: set, name: '', legalBasis: '', assessmentName: null, owner: null, bases: [], dimensions: [], notes: [] },
  sets: [],
  areas: 'in',
  indicators: [],
});

describe('[IE12] what was recorded of a big indicator', () => {
  it('has its own series, areas and table fetched anew, also when none was known before', () => {
    expect(reduceSeries(series, recorded(set, 'ty-le'))).toBeNull();
    expect(reduceAreaValues(areas, recorded(set, 'ty-le', []))).toBeNull();
    expect(reduceIndicators(table, recorded(set, 'giai-ngan'))).toBeNull();
  });

  it('leaves every other view as it is, so that a wall does not fetch all with each record', () => {
    for (const change of [recorded(set, 'giai-ngan'), recorded('mo-phong-ngan-sach', 'ty-le')]) {
      expect(reduceSeries(series, change)).toBe(series);
      expect(reduceAreaValues(areas, change)).toBe(areas);
    }
    expect(reduceIndicators(table, recorded('cds-2025', 'I.1'))).toBe(table);
  });
});
