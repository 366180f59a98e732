import { expect, it } from 'vitest';
import { periodWords } from './periodWords';

it.each([
  ['2026', 'năm 2026'],
  ['2026-H1', '6 tháng đầu năm 2026'],
  ['2026-H2', '6 tháng cuối năm 2026'],
  ['2026-Q3', 'quý III/2026'],
  ['2026-10', 'tháng 10/2026'],
  ['2026-11-22', '22/11/2026'],
  ['nhiệm kỳ', 'nhiệm kỳ'],
])('%s is written "%s"', (period, words) => expect(periodWords(period)).toBe(words));
