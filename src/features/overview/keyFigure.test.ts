import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { series, SeriesPoint } from '../../../contract/feeds/series';
import { toCurve } from './curve';
import { toKeyFigure } from './keyFigure';

type Body = z.infer<(typeof series)['body']>;

const passport = {
  name: 'Tỷ lệ',
  unit: '%',
  formula: null,
  numerator: null,
  denominator: 'Kế hoạch vốn được giao',
  source: 'Nguồn mẫu',
  owner: null,
  period: '2026-11',
  observedAt: '2026-11-20T10:00:00Z',
  receivedAt: '2026-11-20T10:00:00Z',
  revision: 3,
  provenance: 'simulated',
  quality: [],
} as const;

const point = (period: string, value: number | null, rest: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: false,
  observedAt: null,
  receivedAt: null,
  revision: null,
  ...rest,
});

const body = (points: SeriesPoint[], rest: Partial<Body> = {}): Body => ({
  set: 'mau',
  code: 'ty-le',
  part: null,
  indicator: { code: 'ty-le', name: 'Tỷ lệ', unit: '%', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
  passport: { ...passport, quality: [] },
  points,
  promises: [],
  ...rest,
});

const keyFigure = (of: Body, isCumulative = false) => toKeyFigure(of, isCumulative);

describe('a key figure', () => {
  it('is the newest value, not a period that is only promised', () => {
    const figure = keyFigure(
      body([point('2026-10', 50), point('2026-11', 54.5), point('2026-12', null, { plan: { kind: 'number', value: 95 } })]),
    );
    expect(figure).toMatchObject({ period: '2026-11', value: 54.5, change: 4.5, standing: null });
  });

  it('is behind when it misses its promise by however little: 97,9 against ≥ 98 is never "near"', () => {
    const plan = { kind: 'bound', op: 'ge', value: 98 } as const;
    expect(keyFigure(body([point('2026-11', 97.9, { plan, deviation: -0.1, met: false })]))?.standing).toBe('behind');
    expect(keyFigure(body([point('2026-11', 98, { plan, deviation: 0, met: true })]))?.standing).toBe('met');
  });

  it('is far behind beyond a tenth of what was promised, and exactly a tenth is not beyond', () => {
    const plan = { kind: 'number', value: 80 } as const;
    expect(keyFigure(body([point('2026-11', 72, { plan, deviation: -8, met: false })]))?.standing).toBe('behind');
    expect(keyFigure(body([point('2026-11', 71.9, { plan, deviation: -8.1, met: false })]))?.standing).toBe('far-behind');
  });

  it('names the most demanding of the promises of its year as what it adds up to', () => {
    const basis = (name: string) => ({
      id: name,
      name,
      shortName: name,
      version: 1,
      validFrom: null,
      validTo: null,
      supersedes: null,
      supersededBy: null,
    });
    const money = {
      indicator: { code: 'thu', name: 'Thu', unit: 'tỷ đồng', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
    } as const;
    const promises = [
      { period: '2026', value: { kind: 'number', value: 4000 } as const, basis: basis('Trung ương giao') },
      { period: '2026', value: { kind: 'number', value: 5000 } as const, basis: basis('HĐND giao') },
      { period: '2025', value: { kind: 'number', value: 9000 } as const, basis: basis('HĐND giao') },
    ];
    expect(keyFigure(body([point('2026-11', 4300)], { ...money, promises }))?.ofYear).toEqual({
      year: '2026',
      basis: 'HĐND giao',
      whole: 5000,
      share: 86,
    });
  });

  it('[EX4] is simulated as far as its value, what it is held against and the points of its line are: its newest value alone does not say', () => {
    const imported = { passport: { ...passport, quality: [], provenance: 'imported' as const } };
    const of = (september: 'imported' | 'simulated', november: 'imported' | 'simulated') => {
      const figure = keyFigure(
        body([point('2026-09', 50, { provenance: september }), point('2026-11', 54, { provenance: november })], imported),
      );
      return [figure?.simulated, figure?.simulatedWithSpark];
    };
    expect(of('imported', 'imported')).toEqual([false, false]);
    expect(of('simulated', 'imported')).toEqual([false, 'partly']);
    // The weakest of value, plan and year before is the point's.
    expect(of('imported', 'simulated')).toEqual(['partly', 'partly']);
    const all = keyFigure(body([point('2026-11', 54, { provenance: 'simulated' })]));
    expect([all?.simulated, all?.simulatedWithSpark]).toEqual([true, true]);
  });

  it('[EX4] says that the promise of its year is simulated, when it is shown as a share of it', () => {
    const promised = (period: string) => [
      { period, value: { kind: 'number', value: 5000 } as const, basis: null, provenance: 'simulated' as const },
    ];
    const money = {
      indicator: { code: 'thu', name: 'Thu', unit: 'tỷ đồng', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
    } as const;
    const imported = { passport: { ...passport, quality: [], provenance: 'imported' as const } };
    const points = [point('2026-11', 4300, { provenance: 'imported' })];
    expect(keyFigure(body(points, { ...money, ...imported, promises: promised('2026') }))?.simulated).toBe('partly');
    expect(keyFigure(body(points, { ...money, ...imported, promises: promised('2025') }))?.simulated).toBe(false);
  });

  it('is null, not 0, where there is no indicator or no value', () => {
    expect(keyFigure(body([], { indicator: null, passport: null }))).toBeNull();
    expect(keyFigure(body([point('2026-11', null)]))).toBeNull();
  });
});

describe('the small line of a key figure', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, at) => point(`${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, at % 12));
  it('[OV1] begins with the first period of the year where the figure is cumulative: it never falls from last December', () => {
    const spark = keyFigure(body(months(23)), true)?.spark ?? [];
    expect([spark[0]?.key, spark.at(-1)?.key, spark.length]).toEqual(['2026-01', '2026-11', 11]);
    expect(keyFigure(body(months(13)), true)?.spark.map(({ key }) => key)).toEqual(['2026-01']);
  });
  it('[OV1] crosses the turn of a year where the figure is a rate, twelve periods long', () => {
    const spark = keyFigure(body(months(23)))?.spark ?? [];
    expect([spark[0]?.key, spark.at(-1)?.key, spark.length]).toEqual(['2025-12', '2026-11', 12]);
  });
});

describe('the curve', () => {
  it('is the year of the newest value, with the promises of the periods to come and gaps where nothing is known', () => {
    const points = toCurve(
      body([
        point('2025-12', 71),
        point('2026-01', 1, { previous: 2 }),
        point('2026-02', null),
        point('2026-03', 3, { provisional: true }),
        point('2026-04', null, { plan: { kind: 'number', value: 20 }, provisional: true }),
      ]),
      (period) => period.slice(5),
    );
    expect(points.map(({ key, value, plan, previous, provisional }) => [key, value, plan, previous, provisional])).toEqual([
      ['2026-01', 1, null, 2, false],
      ['2026-02', null, null, null, false],
      ['2026-03', 3, null, null, true],
      ['2026-04', null, 20, null, false],
    ]);
  });
});
