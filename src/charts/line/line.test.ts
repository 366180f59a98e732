import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { lineDrawing } from './lineDrawing';
import type { LinePoint } from './linePoint';
import { lineSummary } from './lineSummary';
import { lineTable } from './lineTable';

let [vi, en]: TFunction[] = [];
beforeAll(async () => {
  vi = await testWords('vi');
  en = await testWords('en');
});
const words = (t: TFunction | undefined) => {
  if (!t) throw new Error('no words');
  return { unit: '%', decimals: 1, t };
};
const names = { actual: 'Thực hiện', plan: 'Kế hoạch', previous: 'Cùng kỳ', forecast: 'Dự báo' };
const points: LinePoint[] = [
  { key: '9', label: 'T9', value: 47, plan: 65, previous: 53 },
  { key: '10', label: 'T10', value: null, plan: 75, previous: 60 },
  { key: '11', label: 'T11', value: 58.7, plan: 88, previous: 72, provisional: true },
  { key: '12', label: 'T12', value: null, plan: 97, previous: 93, low: 70, high: 82 },
];
const draw = (of: readonly LinePoint[], width: number) =>
  lineDrawing({ points: of, names, style: words(vi), tight: false, ems: 20 })(testPaper(width));
/** How the dots of a line with these figures are painted. */
const dotsOf = (values: readonly (number | null)[], last: Partial<LinePoint> = {}) =>
  shapesOf(
    draw(
      values.map((value, index) => ({ key: `${index}`, label: `T${index}`, value, ...(index === values.length - 1 ? last : {}) })),
      700,
    ).option,
  ).flatMap((shape) => (shape.type === 'circle' ? [shape.style] : []));
const seriesData = (option: object, id: string): unknown => {
  const all: unknown = Reflect.get(option, 'series');
  const found: unknown = Array.isArray(all) ? all.find((each: { id: string }) => each.id === id) : undefined;
  return found && Reflect.get(found, 'data');
};

describe('the summary of a line', () => {
  it('says highest, lowest, latest and the distance from plan, in Vietnamese', () =>
    expect(lineSummary(points, words(vi))).toBe(
      'Cao nhất 58,7% (T11), thấp nhất 47% (T9), gần nhất 58,7% (T11, tạm thời). Gần nhất thấp hơn kế hoạch 29,3 điểm. 1 kỳ chưa có dữ liệu.',
    ));
  it('says it in English', () =>
    expect(lineSummary(points, words(en))).toMatch(
      /^Highest 58,7% \(T11\), lowest 47% \(T9\), latest .* 29,3 points below plan\. Periods without data: 1\.$/,
    ));
  it('says when there is nothing, one figure, or no change', () => {
    expect(lineSummary([{ key: 'a', label: 'T1', value: null }], words(vi))).toBe('Chưa có dữ liệu trong kỳ này.');
    expect(lineSummary([{ key: 'a', label: 'T1', value: 0 }], words(vi))).toBe('Chỉ có một số liệu: T1 0%.');
    const flat = ['T1', 'T2'].map((label) => ({ key: label, label, value: 5 }));
    expect(lineSummary(flat, words(vi))).toBe('Không đổi, 5% từ T1 đến T2.');
  });
});

describe('a line chart', () => {
  it('leaves a gap where there is no figure', () => expect(seriesData(draw(points, 700).option, 'actual')).toEqual([47, null, 58.7, null]));
  it('marks a figure without neighbours, which a line alone would not show', () => expect(dotsOf([47, null, 58.7, null])).toHaveLength(2));
  it('marks no figure within a line but the newest, and that of an open period with a ring', () => {
    expect(dotsOf([1, 2, 3])).toEqual([expect.objectContaining({ fill: 'actual' })]);
    expect(dotsOf([1, 2, 3], { provisional: true })).toEqual([expect.objectContaining({ fill: 'surface', stroke: 'actual' })]);
  });
  it('keeps the labels at the ends apart, at every width', () => {
    const close = points.map((point) => ({ ...point, value: 70, plan: 70.1, previous: 70.2, low: 69, high: 71 }));
    for (const width of [240, 330, 640, 1200]) expect(collisions(draw(close, width).option, 12)).toEqual([]);
  });
  it('leads from an end to its label by a thin line, which encloses nothing', () => {
    const leaders = shapesOf(draw(points, 700).option).flatMap((shape) => (shape.type === 'polyline' ? [shape.style] : []));
    expect(leaders.length).toBeGreaterThan(0);
    for (const style of leaders) expect(style).toMatchObject({ fill: 'none' });
  });
  it('names its lines at their ends where there is room, else in a legend', () => {
    expect(draw(points, 900).legend).toEqual([]);
    expect(shapesOf(draw(points, 900).option)).toContainEqual(
      expect.objectContaining({ style: expect.objectContaining({ text: 'Thực hiện 58,7%' }) }),
    );
    expect(draw(points, 330).legend.map(({ text }) => text)).toEqual(Object.values(names));
  });
  it('says all there is of a period under the cursor', () => {
    expect(draw(points, 700).spots.map(({ label }) => label())[3]).toBe(
      'T12: Thực hiện chưa có dữ liệu\nKế hoạch 97%\nCùng kỳ 93%\nDự báo 70% đến 82%',
    );
    expect(draw(points, 700).spots[2]?.label()).toContain('T11 (tạm thời): Thực hiện 58,7%');
  });
  it('marks on the plan the steps that an act names, and says them under the cursor and in the table', () => {
    const stepped = points.map((point) => (point.key === '9' ? { ...point, step: 'mốc 65%' } : point));
    const diamonds = shapesOf(draw(stepped, 700).option).filter((shape) => shape.type === 'polygon' && shape.style.fill === 'plan');
    expect(diamonds).toHaveLength(1);
    expect(draw(stepped, 700).spots[0]?.label()).toContain('Kế hoạch 65%\nmốc 65%');
    expect(lineTable(stepped, names, words(vi)).rows[0]?.cells[2]).toBe('65% · mốc 65%');
  });
  it('stands with one point, with nothing but zeros and with huge figures', () => {
    for (const value of [0, 9e15, -3]) {
      const drawing = draw([{ key: 'a', label: 'T1', value }], 300);
      expect(drawing.spots).toHaveLength(1);
      for (const { x, width } of drawing.spots) expect([x, width].every(Number.isFinite)).toBe(true);
    }
  });
  it('has a table that says the same', () => {
    const { columns, rows } = lineTable(points, names, words(vi));
    expect(columns).toEqual(['Kỳ', ...Object.values(names)]);
    expect(rows[3]?.cells).toEqual(['T12', 'chưa có dữ liệu', '97%', '93%', '70% đến 82%']);
    expect(
      lineTable(
        points.map(({ key, label, value }) => ({ key, label, value })),
        names,
        words(vi),
      ).columns,
    ).toEqual(['Kỳ', 'Thực hiện']);
  });
  it('draws no line between two periods that are not to be compared, and shows one that stands alone as a dot', () => {
    const broken = [
      { key: '1', label: 'T1', value: 1 },
      { key: '2', label: 'T2', value: 2 },
      { key: '3', label: 'T3', value: 3, breaks: true, provisional: true },
    ];
    const { option } = draw(broken, 700);
    expect(seriesData(option, 'actual')).toEqual([1, 2, null]);
    expect(seriesData(option, 'actual 1')).toEqual([null, null, 3]);
    expect(shapesOf(option).filter(({ type }) => type === 'circle')).toHaveLength(1);
  });
});
