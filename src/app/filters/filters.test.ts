import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import { keepMoment } from '../keepMoment';
import { periodsOf } from './periodsOf';
import { periodWord } from '../../lib/periodWords';
import { registerChoices } from './registerChoices';

beforeAll(() => i18next.init({ lng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false } }));

describe('a period in words', () => {
  it.each([
    ['2025', '2025'],
    ['2025-H1', '6 tháng đầu năm 2025'],
    ['2025-Q3', 'Quý III/2025'],
    ['2025-07', 'Tháng 7/2025'],
    ['2025-07-15', '15/07/2025'],
  ])('%s is %s', (period, words) => expect(periodWord(period, i18next.t)).toBe(words));
});

it('offers only periods that there are figures of, newest first, each year before its parts', () => {
  const of = (...periods: string[]) => ({ observations: periods.map((period) => ({ period, breakdown: [] })) });
  const part = { observations: [{ period: '2019', breakdown: [{}] }] };
  expect(periodsOf([of('2024', '2025-Q1'), of('2025-Q2', '2024'), part])).toEqual(['2025', '2025-Q2', '2025-Q1', '2024']);
});

describe('what a register offers', () => {
  const entries = [
    { id: '2', name: 'Đông Sang', validTo: null },
    { id: '1', name: 'An Châu', validTo: '2025-07-01' },
    { id: '4', name: 'Ban Cũ', validTo: null, successors: [{ id: '2' }] },
    { id: '3', name: 'Dân Chủ', validTo: null },
    { id: '3', name: 'Dân Hòa', validTo: null },
  ];
  it('stands in Vietnamese order, those that have ended last and marked, of one code the newest bearer', () =>
    expect(registerChoices(entries, i18next.t)).toEqual([
      { id: '3', name: 'Dân Hòa' },
      { id: '2', name: 'Đông Sang' },
      { id: '1', name: 'An Châu', note: 'đến 01/07/2025' },
      { id: '4', name: 'Ban Cũ', note: '(đã kết thúc)' },
    ]));
});

describe('going to another page', () => {
  it('keeps the moment, the period, the area and the agency, and nothing that belongs to the page', () =>
    expect(
      keepMoment({ asOf: '2026-01-01T00:00:00Z', t: '2025', area: '03646', agency: 'so-y-te', figure: 'x', group: 'I', layer: '3d' }),
    ).toEqual({
      asOf: '2026-01-01T00:00:00Z',
      t: '2025',
      area: '03646',
      agency: 'so-y-te',
    }));
});
