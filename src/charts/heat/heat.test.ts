import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { heatDrawing } from './heatDrawing';
import { breaches, heatStep, type HeatGrid } from './heatGrid';
import { heatSummary, heatTable } from './heatWords';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const style = () => ({ unit: 'mg/L', decimals: 0, t });
const grid: HeatGrid = {
  rows: [
    { key: 'a', name: 'Trạm mẫu 01' },
    { key: 'b', name: 'Trạm mẫu 02' },
  ],
  columns: ['0 giờ', '1 giờ', '2 giờ'],
  cells: [
    [10, 150, 151],
    [0, null, 80],
  ],
  limit: 150,
  breach: 'above',
};
const filled = (of: HeatGrid) =>
  shapesOf(heatDrawing(of, style())(testPaper(700)).option).flatMap((shape) => (shape.type === 'rect' ? [shape.style.fill] : []));

describe('a heat strip', () => {
  it('takes the limit itself for allowed, on either side', () => {
    expect(breaches(150, grid)).toBe(false);
    expect(breaches(150.1, grid)).toBe(true);
    expect(breaches(149.9, { ...grid, breach: 'below' })).toBe(true);
  });
  it('gives only a breach the colour of status; 0 is a figure and null is an empty cell', () =>
    expect(filled(grid)).toEqual(['seq1', 'seq4', 'critical', 'seq1', 'none', 'seq3']));
  it('divides what is allowed into four steps', () =>
    expect([0, 40, 80, 120].map((value) => heatStep(value, 0, 150))).toEqual([1, 2, 3, 4]));
  it('sums up where the breaches are and what is missing', () => {
    expect(heatSummary(grid, style()).replaceAll('\u00a0', ' ')).toBe(
      '1 ô vượt ngưỡng 150 mg/L, ở Trạm mẫu 01. Cao nhất 151 mg/L (Trạm mẫu 01, 2 giờ). 1 ô chưa có dữ liệu.',
    );
    expect(heatSummary({ ...grid, limit: 5, breach: 'below' }, style())).toMatch(
      /^1 ô dưới ngưỡng 5.mg\/L, ở Trạm mẫu 02\. Thấp nhất 0.mg\/L/,
    );
    expect(heatSummary({ ...grid, limit: 500 }, style())).toMatch(/^Không có ô nào vượt ngưỡng 500/);
  });
  it('says a breach in words, in the table and under the cursor', () => {
    expect(heatTable(grid, style()).rows[0]?.cells).toEqual([
      'Trạm mẫu 01',
      '10\u00a0mg/L',
      '150\u00a0mg/L',
      '◆ 151\u00a0mg/L (vượt ngưỡng)',
    ]);
    expect(heatDrawing(grid, style())(testPaper(700)).spots[2]?.label()).toContain('(vượt ngưỡng)');
  });
  it('always has a legend', () =>
    expect(heatDrawing(grid, style())(testPaper(700)).legend.map(({ mark }) => mark)).toEqual(['scale', 'breach', 'missing']));
  it('keeps its texts apart with 24 hours on a phone', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `${hour} giờ`);
    const day = { ...grid, columns: hours, cells: grid.rows.map(() => hours.map((_, hour) => hour)) };
    for (const width of [240, 330, 700]) expect(collisions(heatDrawing(day, style())(testPaper(width)).option, 12)).toEqual([]);
  });
});
