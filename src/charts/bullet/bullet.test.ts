import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { bulletDrawing } from './bulletDrawing';
import { rankRows, type BulletRow } from './bulletRow';
import { bulletSummary } from './bulletSummary';
import { bulletTable } from './bulletTable';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const style = () => ({ unit: '%', decimals: 1, t });
const row = (name: string, value: number | null, plan = 80): BulletRow => ({ key: name, name, value, plan });
const rows = [row('A', 86.4), row('B', 41.5), row('C', null), row('D', 79.9)];
const long = 'Ban Quản lý dự án mẫu đầu tư xây dựng các công trình giao thông, nông nghiệp';
const draw = (of: readonly BulletRow[], width: number, most = Infinity) =>
  bulletDrawing({ rows: of, planName: 'Kế hoạch', valueName: 'Thực hiện', style: style(), most })(testPaper(width));

describe('ranked bars', () => {
  it('put the worst first and what has no figure last, whichever way they are ranked', () => {
    expect(rankRows(rows, 'worst').map(({ key }) => key)).toEqual(['B', 'D', 'A', 'C']);
    expect(rankRows(rows, 'best').map(({ key }) => key)).toEqual(['A', 'D', 'B', 'C']);
    expect(rankRows(rows, 'given').map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D']);
  });
  it('sum themselves up: the ends, how many are behind, who is furthest, who is missing', () => {
    expect(bulletSummary(rows, style())).toBe(
      'Cao nhất A (86,4%), thấp nhất B (41,5%). 2/3 mục dưới kế hoạch; xa kế hoạch nhất là B (thấp hơn kế hoạch 38,5 điểm). 1 mục chưa có dữ liệu.',
    );
    expect(bulletSummary([row('A', 80), row('B', 90)], style())).toContain('Cả 2 mục đạt kế hoạch.');
    expect(bulletSummary([row('A', 58.7)], style())).toBe('Chỉ có một số liệu: A 58,7%. Số liệu này thấp hơn kế hoạch 21,3 điểm.');
    expect(bulletSummary([row('A', null)], style())).toBe('Chưa có dữ liệu trong kỳ này.');
  });
  it('draw no bar for what is not known, and a dashed empty one instead', () => {
    const fills = (value: number | null) =>
      shapesOf(draw([row('A', value)], 700).option).flatMap((shape) => (shape.type === 'rect' ? [shape.style] : []));
    expect(fills(null)).toContainEqual(expect.objectContaining({ fill: 'none', lineDash: [4, 4] }));
    expect(fills(null)).not.toContainEqual(expect.objectContaining({ fill: 'actual' }));
    expect(fills(0)).toContainEqual(expect.objectContaining({ fill: 'actual' }));
  });
  it('say how many are left out of the chart, and keep them in the table', () => {
    const { option, spots } = draw(rows, 700, 2);
    expect(spots).toHaveLength(2);
    expect(shapesOf(option)).toContainEqual(
      expect.objectContaining({ style: expect.objectContaining({ text: '+2 mục nữa, xem trong bảng' }) }),
    );
    expect(bulletTable(rows, 'Kế hoạch', style()).rows).toHaveLength(4);
  });
  it('never cut a number, on a phone either', () => {
    const texts = shapesOf(draw([row('A', -4.2e12), row('B', 9_876_543_210_123)], 300).option).flatMap((shape) =>
      shape.type === 'text' ? [shape.style.text] : [],
    );
    expect(texts).toEqual(expect.arrayContaining(['−4.200.000.000.000%', '9.876.543.210.123%']));
  });
  it('keep names of any length and figures apart, beside the bars or above them', () => {
    const many = Array.from({ length: 75 }, (_, index) => ({
      ...row(`${index}`, index - 30),
      name: index % 3 === 0 ? `${long} ${index}` : `Chủ đầu tư mẫu ${index}`,
    }));
    for (const width of [260, 360, 700, 1400]) expect(collisions(draw(many, width).option, 12)).toEqual([]);
  });
});
