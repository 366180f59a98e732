import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import type { Bar, BarSeries } from './bar';
import { barsDrawing } from './barsDrawing';
import { barsTable } from './barsTable';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const style = () => ({ unit: 'cảnh báo', decimals: 0, t });
const SERIES: BarSeries[] = [
  { id: 'low', name: 'Thấp', ink: 'low', shape: '●' },
  { id: 'critical', name: 'Khẩn cấp', ink: 'critical', shape: '◆' },
];
const bar = (day: number, parts: number[], mark: number | null = null): Bar => ({
  key: `d${day}`,
  label: `${day}/11`,
  name: `ngày ${day}/11`,
  parts,
  mark,
});
const draw = (bars: Bar[], width = 700, series = SERIES, markName?: string) =>
  barsDrawing({ bars, series, markName, style: style() })(testPaper(width));
const rects = (option: object) => shapesOf(option).flatMap((shape) => (shape.type === 'rect' ? [shape] : []));

describe('bars of counts', () => {
  it('stand one part upon another, each as high as its count', () => {
    const [low, critical] = rects(draw([bar(1, [3, 1])]).option);
    expect(low?.style.fill).toBe('low');
    expect(critical?.style.fill).toBe('critical');
    expect((low?.shape.height ?? 0) / (critical?.shape.height ?? 1)).toBeCloseTo(3);
    expect((critical?.shape.y ?? 0) + (critical?.shape.height ?? 0)).toBeCloseTo(low?.shape.y ?? -1);
  });
  it('draw nothing for a day without any, and still name it', () => {
    const drawing = draw([bar(1, [0, 0]), bar(2, [1, 0])]);
    expect(rects(drawing.option)).toHaveLength(1);
    expect(drawing.spots.map(({ label }) => label())).toEqual([
      'ngày 1/11: 0\u00a0cảnh báo',
      'ngày 2/11: 1\u00a0cảnh báo\n● Thấp 1\u00a0cảnh báo',
    ]);
  });
  it('have shapes in their legend, never colour alone', () =>
    expect(draw([bar(1, [1, 1])]).legend.map(({ text }) => text)).toEqual(['● Thấp', '◆ Khẩn cấp']));
  it('count in whole numbers on their axis, however few', () =>
    expect(draw([bar(1, [1, 1])]).option).toMatchObject({ yAxis: { min: 0, max: 2, interval: 1 } }));
  it('draw what a bar is held against, at its height, and say it', () => {
    const drawing = draw([bar(1, [2], 4)], 700, [{ id: 'a', name: 'bản đang sửa', ink: 'actual' }], 'phiên bản 3');
    expect(shapesOf(drawing.option).filter(({ type }) => type === 'line')).toHaveLength(1);
    expect(drawing.spots[0]?.label()).toBe('ngày 1/11: 2\u00a0cảnh báo\nphiên bản 3 4\u00a0cảnh báo');
  });
  it('keep their texts apart on narrow paper, with 90 days', () => {
    const bars = Array.from({ length: 90 }, (_, day) => bar(day, [day % 5, day % 3]));
    for (const width of [260, 700]) expect(collisions(draw(bars, width).option, 12)).toEqual([]);
  });
  it('have a table that says the same', () =>
    expect(barsTable([bar(1, [3, 1], 5)], SERIES, 'phiên bản 3', 'Tổng', { unit: '', decimals: 0, t })).toEqual({
      columns: [t('charts.period'), 'Thấp', 'Khẩn cấp', 'Tổng', 'phiên bản 3'],
      rows: [{ key: 'd1', cells: ['ngày 1/11', '3', '1', '4', '5'] }],
    }));
});
