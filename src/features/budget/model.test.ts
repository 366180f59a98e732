import { expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { toRevenue } from './model';

const at = '2026-11-21T10:00:00Z';
const basis = (id: string, name: string) => ({
  id,
  name,
  shortName: id,
  version: 1,
  validFrom: null,
  validTo: null,
  supersedes: null,
  supersededBy: null,
});
const bodyOf = (unit: string, value: number | null, promises: object[] = []) =>
  FEEDS.series.body.parse({
    set: 'mo-phong-ngan-sach',
    code: 'thu',
    part: null,
    indicator: { code: 'thu', name: 'Thu', unit, direction: 'up', cadence: 'month', setName: 'Bộ' },
    passport: {
      name: 'Thu',
      unit,
      formula: null,
      numerator: null,
      denominator: null,
      source: 'Mẫu',
      owner: null,
      period: '2026-11',
      observedAt: at,
      receivedAt: at,
      revision: 1,
      provenance: 'simulated',
      quality: [],
    },
    points: [
      {
        period: '2026-11',
        value,
        words: null,
        plan: null,
        deviation: null,
        met: null,
        previous: null,
        provisional: true,
        observedAt: at,
        receivedAt: at,
        revision: 1,
      },
    ],
    promises,
  });
const promise = (period: string, value: number, act: object | null) => ({ period, value: { kind: 'number', value }, basis: act });
const council = basis('du-toan-hdnd', 'Dự toán HĐND giao');
const centre = basis('du-toan-tw', 'Dự toán Trung ương giao');

it('never blends the two estimates: each share has its own named denominator, of the year of the figure', () => {
  const amount = bodyOf('tỷ đồng', 4114.8, [promise('2026', 4449, centre), promise('2026', 4784, council), promise('2025', 1, council)]);
  expect(toRevenue(bodyOf('%', 86.01), amount)).toMatchObject({
    collected: 4114.8,
    estimates: [
      { basis: 'Dự toán HĐND giao', billion: 4784, percent: 86.01 },
      { basis: 'Dự toán Trung ương giao', billion: 4449, percent: 92.49 },
    ],
  });
});

it('says nothing of estimates while the amount, the act or the denominator is not known', () => {
  expect(toRevenue(bodyOf('%', 86.01), undefined)).toMatchObject({ collected: null, estimates: [] });
  const amount = bodyOf('tỷ đồng', 4114.8, [promise('2026', 0, centre), promise('2026', 5, null)]);
  expect(toRevenue(bodyOf('%', 86.01), amount)?.estimates).toEqual([]);
  expect(toRevenue(bodyOf('%', null), amount)).toBeNull();
});
