import { describe, expect, it } from 'vitest';
import { forecastBounds } from './forecastBounds';
import { seriesKind } from './forecastKind';
import { nextPeriod, periodAt, placeInYear, seasonOf } from './forecastPeriods';

const months = (values: readonly number[], from = 0) =>
  values.map((value, at) => ({ period: periodAt('2025-01', 2025 + Math.floor((from + at) / 12), (from + at) % 12), value }));
const climbing = months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);

describe('the periods that a year is forecast by', () => {
  it.each([
    ['2026-01', 12, 0, '2026-02'],
    ['2026-12', 12, 11, '2027-01'],
    ['2026-Q4', 4, 3, '2027-Q1'],
  ])('%s is one of %i a year', (period, season, place, next) => {
    expect([seasonOf(period), placeInYear(period), nextPeriod(period)]).toEqual([season, place, next]);
  });

  it.each(['2026', '2026-H1', '2026-07-15'])('a year is not forecast from %s', (period) => {
    expect(seasonOf(period)).toBeNull();
  });
});

describe('what a series is', () => {
  it('[FC2] is cumulative where its definition says so, though a plan that grew made it fall once', () => {
    expect(seriesKind(['Tỷ lệ', null, 'Giải ngân lũy kế từ đầu năm'], months([1, 3, 2.9, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]))).toEqual({
      kind: 'cumulative',
      resets: true,
    });
  });

  it('[FC2] is cumulative where it never falls within a year and falls at its start', () => {
    expect(seriesKind(['Thu ngân sách'], climbing)).toEqual({ kind: 'cumulative', resets: true });
  });

  it('[FC2] is a level where it falls within a year, or never begins anew', () => {
    expect(seriesKind(['Hồ sơ trong tháng'], months([3, 2, 5, 4, 6, 2, 3, 2, 5, 4, 6, 2, 1])).kind).toBe('level');
    expect(seriesKind(['Số thuê bao'], months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])).kind).toBe('level');
  });

  it('[FC2] a sum that is declared and goes on over the year does not begin anew', () => {
    expect(seriesKind(['Số hộ lũy kế'], months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]))).toEqual({
      kind: 'cumulative',
      resets: false,
    });
  });
});

describe('the hard bounds of a figure', () => {
  it.each([
    ['% of a named total', '%', 'Tổng hồ sơ tiếp nhận trong tháng', 0, 100],
    ['% of a plan of capital, beyond which nothing is paid out', '%', 'Kế hoạch vốn đã phân bổ chi tiết đến cuối tháng', 0, 100],
    ['% of an estimate, which may be exceeded', '%', 'Dự toán HĐND tỉnh giao', null, null],
    ['a rate of growth, which may be below zero', '%', null, null, null],
    ['money', 'tỷ đồng', null, 0, null],
    ['what is counted', 'hồ sơ', null, 0, null],
    ['what may be below zero', '°C', null, null, null],
  ])('[FC3] %s', (_, unit, denominator, low, high) => {
    expect(forecastBounds({ unit, denominator })).toEqual({ low, high });
  });
});
