import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { forecast } from '../../../contract/feeds/forecast';
import type { series, SeriesPoint } from '../../../contract/feeds/series';
import type { Passport, Provenance } from '../../../contract/figure';
import { natured } from '../../export/natured';
import { vi } from '../../i18n/vi';
import { exporting } from '../../i18n/vi/export';
import { drawnForecast, curveSimulated } from './drawn';
import { toSeriesExport } from './toExport';

beforeAll(() =>
  i18next.init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...exporting } } }, interpolation: { escapeValue: false } }),
);

const passportOf = (provenance: Provenance, source: string): Passport => ({
  name: 'Tỷ lệ',
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source,
  owner: null,
  period: '2026-11',
  observedAt: null,
  receivedAt: '2026-11-20T10:00:00Z',
  revision: 3,
  provenance,
  quality: ['Phương pháp mẫu'],
});
const point = (period: string, provenance: Provenance, source: string): SeriesPoint => ({
  period,
  value: 50,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: false,
  observedAt: null,
  receivedAt: null,
  revision: 3,
  provenance,
  sources: [source],
});
type Body = z.infer<(typeof series)['body']>;
type Path = NonNullable<z.infer<(typeof forecast)['body']>['forecast']>;
const body = (points: SeriesPoint[]): Body => ({
  set: 's',
  code: 'i',
  part: null,
  indicator: null,
  passport: passportOf('imported', 'Kho bạc'),
  points,
  promises: [],
});
const TOLD = [point('2026-10', 'imported', 'Kho bạc'), point('2026-11', 'imported', 'Kho bạc')];
const MIXED = body([point('2026-09', 'simulated', 'Bộ mô phỏng'), ...TOLD]);
const path = (year: string, provenance: Provenance): Path => ({
  year,
  points: [{ period: `${year}-12`, value: 75, low: 73, high: 77 }],
  level: 0.8,
  method: 'ets',
  backtest: { error: 1, origins: 4, errors: 4, tried: [] },
  training: { from: '2024-01', to: '2026-10', count: 34, filled: [] },
  bounds: { low: 0, high: 100 },
  floor: null,
  passport: passportOf(provenance, 'Số liệu huấn luyện'),
});
const exported = (of: Body, drawn: Path | null = null) =>
  toSeriesExport(
    of,
    { title: 'Giải ngân', asOf: null, revision: 7, forecast: drawn && { passport: drawn.passport, revision: 9 } },
    i18next.t,
  );

describe('the export of a series', () => {
  it('[EX4] each row has the nature of its own point, not that of the newest', async () => {
    const { columns, rows } = await natured(await exported(MIXED).table(), i18next.t);
    expect(columns.at(-1)?.header).toBe('Tính chất');
    expect(rows.map(({ cells }) => cells.at(-1))).toEqual(['Dữ liệu mô phỏng', 'Nhập từ nguồn', 'Nhập từ nguồn']);
  });

  it('[EX4] the stamp has every source and nature of the points', () => {
    expect(exported(MIXED)).toMatchObject({ sources: ['Kho bạc', 'Bộ mô phỏng'], provenance: ['imported', 'simulated'] });
    expect(exported(body(TOLD))).toMatchObject({ sources: ['Kho bạc'], provenance: ['imported'], notes: [] });
  });

  it('[EX1] [EX4] a forecast that is drawn is recorded and told of', () => {
    expect(exported(body(TOLD), path('2026', 'simulated'))).toMatchObject({
      feeds: [
        { feed: 'series', revision: 7 },
        { feed: 'forecast', revision: 9 },
      ],
      sources: ['Kho bạc', 'Số liệu huấn luyện'],
      provenance: ['imported', 'simulated'],
      notes: ['Tỷ lệ', 'Phương pháp mẫu'],
    });
    expect(exported(body(TOLD)).feeds).toEqual([{ feed: 'series', revision: 7 }]);
  });
});

describe('what is on the curve', () => {
  it('[EX4] is simulated when any point of it is, or the forecast drawn beside it', () => {
    expect(curveSimulated(MIXED, null)).toBe('partly');
    expect(curveSimulated(body(TOLD), null)).toBe(false);
    expect(curveSimulated(body([point('2025-11', 'simulated', 'Bộ mô phỏng'), ...TOLD]), null)).toBe(false);
    expect(curveSimulated(body(TOLD), path('2026', 'simulated'))).toBe('partly');
    const all = [point('2026-11', 'simulated', 'Bộ mô phỏng')];
    expect(curveSimulated({ ...body(all), passport: passportOf('simulated', 'Bộ mô phỏng') }, null)).toBe(true);
  });

  it('[EX1] a forecast of another year is not drawn', () => {
    expect(drawnForecast(body(TOLD), path('2026', 'imported'))?.year).toBe('2026');
    expect(drawnForecast(body(TOLD), path('2027', 'simulated'))).toBeNull();
    expect(curveSimulated(body(TOLD), path('2027', 'simulated'))).toBe(false);
  });
});
