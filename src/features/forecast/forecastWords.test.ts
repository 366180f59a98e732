import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import { forecast as words } from '../../i18n/vi/forecast';
import { planText, promiseText, sentenceSimulated, type ForecastPath } from './forecastWords';

beforeAll(() =>
  i18next.init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...words } } }, interpolation: { escapeValue: false } }),
);

const passport: ForecastPath['passport'] = {
  name: 'Tỷ lệ',
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source: 'Kho bạc',
  owner: null,
  period: '2026',
  observedAt: null,
  receivedAt: '2026-11-20T10:00:00Z',
  revision: 3,
  provenance: 'imported',
  quality: [],
};
const path = (value: number, more: Partial<ForecastPath> = {}): ForecastPath => ({
  year: '2026',
  points: [{ period: '2026-12', value, low: value - 1, high: value + 1 }],
  level: 0.8,
  method: 'ets',
  backtest: { error: 1, origins: 4, errors: 4, tried: [] },
  training: { from: '2024-01', to: '2026-10', count: 34, filled: [] },
  bounds: { low: 0, high: null },
  floor: null,
  passport,
  ...more,
});
const plan = (missing: number) => ({ name: 'Kế hoạch vốn', value: 16_000, unit: 'tỷ đồng', missing, provenance: 'imported' as const });

/** With plain blanks, as one writes them. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('the sentence of a forecast', () => {
  it.each([
    [1_216, 'thiếu khoảng 1,2 nghìn tỷ đồng'],
    [84.6, 'thiếu khoảng 85 tỷ đồng'],
    [-300, 'vượt khoảng 300 tỷ đồng'],
    [0, null],
  ])('[FC7] names what is missing to the plan: %d', (missing, said) =>
    expect(plain(planText(path(92.4, { plan: plan(missing) }), i18next.t))).toBe(said),
  );

  it('[FC7] names how far a share is from the path, in points', () => {
    const promise = { period: '2026-12', value: 95, basis: null, gap: -2.6, met: false };
    expect(promiseText(path(92.4, { promise }), '%', i18next.t)).toBe('kém lộ trình cuối năm 2,6 điểm');
    expect(promiseText(path(95, { promise: { ...promise, gap: 0, met: true } }), '%', i18next.t)).toBe('đúng bằng lộ trình cuối năm');
    expect(promiseText(path(92.4), '%', i18next.t)).toBeNull();
  });

  it('[FC7] says which share of its estimate an amount reaches, by the name of the act', () => {
    const promise = { period: '2026', value: 5_000, basis: 'Dự toán HĐND giao', gap: -380, met: false };
    expect(plain(promiseText(path(4_620, { promise }), 'tỷ đồng', i18next.t))).toBe(
      'bằng 92,4% Dự toán HĐND giao, thiếu khoảng 380 tỷ đồng',
    );
  });

  it('[EX4] is partly simulated when only the plan it is held against is', () => {
    expect(sentenceSimulated(path(92, { plan: plan(5) }))).toBe(false);
    expect(sentenceSimulated(path(92, { plan: { ...plan(5), provenance: 'simulated' } }))).toBe('partly');
  });
});
