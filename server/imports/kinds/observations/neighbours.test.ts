import { expect, it } from 'vitest';
import { periodBeside } from './neighbours';

it.each([
  ['2026', '2025', '2027'],
  ['2026-H1', '2025-H2', '2026-H2'],
  ['2026-Q1', '2025-Q4', '2026-Q2'],
  ['2026-Q4', '2026-Q3', '2027-Q1'],
  ['2026-01', '2025-12', '2026-02'],
  ['2026-12', '2026-11', '2027-01'],
  ['2026-03-01', '2026-02-28', '2026-03-02'],
])('[IM12] beside %s stand %s and %s', (period, before, after) => {
  expect([periodBeside(period, -1, null), periodBeside(period, 1, null)]).toEqual([before, after]);
});
it('[IM12] beside a day stands the day a week away where figures come by the week', () => {
  expect(periodBeside('2026-03-01', -1, 'week')).toBe('2026-02-22');
});
