import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { sparkPath } from '../sparkline/sparkPath';
import { multiplesDrawing } from './multiplesDrawing';
import { multiplesSummary, multiplesTable } from './multiplesWords';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const style = () => ({ unit: '%', decimals: 1, t });
const periods = ['T1', 'T2', 'T3'];
const charts = [
  { key: 'a', name: 'Đơn vị mẫu A', values: [1, 2, null] },
  { key: 'b', name: 'Đơn vị mẫu B', values: [0, 0, 0] },
  { key: 'c', name: 'Đơn vị mẫu C', values: [null, null, null] },
];

describe('small multiples', () => {
  it('compare the newest figures and count what has none', () =>
    expect(multiplesSummary(charts, style())).toBe(
      '3 biểu đồ cùng thang đo. Gần nhất cao nhất Đơn vị mẫu A (2%), thấp nhất Đơn vị mẫu B (0%). 1 mục chưa có dữ liệu.',
    ));
  it('have a table with every figure', () =>
    expect(multiplesTable(charts, periods, style()).rows[0]?.cells).toEqual(['Đơn vị mẫu A', '1%', '2%', 'chưa có dữ liệu']));
  it('have a row of the cursor for each chart', () => {
    const { spots } = multiplesDrawing(charts, periods, style())(testPaper(600));
    expect(spots.map(({ row, column }) => `${row}.${column}`)).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1', '1.2', '2.0', '2.1', '2.2']);
    expect(spots[2]?.label()).toBe('Đơn vị mẫu A, T3: chưa có dữ liệu');
  });
  it('are as wide as their figures need: a number is never cut', () => {
    const huge = charts.map((chart) => ({ ...chart, values: [-1_234_567_890_123_456] }));
    for (const width of [240, 500]) {
      const texts = shapesOf(multiplesDrawing(huge, ['T1'], style())(testPaper(width)).option).flatMap((shape) =>
        shape.type === 'text' ? [shape.style.text] : [],
      );
      expect(texts.filter((text) => text === '−1.234.567.890.123.456%')).toHaveLength(3);
    }
  });
  it('keep their texts apart at every width', () => {
    const many = Array.from({ length: 75 }, (_, index) => ({
      key: `${index}`,
      name: `Đơn vị mẫu ${index} `.repeat((index % 4) + 1),
      values: [index, -index, 1e15],
    }));
    for (const width of [240, 500, 1300])
      expect(collisions(multiplesDrawing(many, periods, style())(testPaper(width)).option, 12)).toEqual([]);
  });
});

describe('a sparkline', () => {
  it('breaks at gaps and shows a lonely figure', () => expect(sparkPath([1, null, 3, 2]).paths).toEqual(['M4 26h0', 'M65.33 4L96 15']));
  it('runs along the middle when nothing changes', () => expect(sparkPath([5, 5]).paths).toEqual(['M4 15L96 15']));
  it('shows its plan on the same scale', () => expect(sparkPath([0, 10], 5).plan).toBe(15));
});
