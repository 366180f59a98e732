import type { TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { shapesOf, testPaper } from '../core/testPaper';
import { testWords } from '../core/testWords';
import { scaleValues, seriesDrawing, spoken } from './seriesDrawing';
import { isBeyond, unbroken, type Series, type SeriesPoint } from './seriesPoint';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});
const names = {
  value: 'COD',
  range: 'khoảng',
  limit: 'Giới hạn',
  beyond: 'vượt',
  said: 'cảnh báo',
  calibrating: 'Hiệu chuẩn',
  failed: 'Lỗi',
  silent: 'Không có',
};
const style = () => ({ unit: 'mg/L', decimals: 1, t });
const point = (index: number, value: number | null, rest: Partial<SeriesPoint> = {}): SeriesPoint => ({
  key: `${index}`,
  from: index * 10,
  to: index * 10 + 10,
  label: `${index} giờ`,
  value,
  min: value,
  max: value,
  status: value === null ? 'silent' : 'measuring',
  ...rest,
});
const series = (points: SeriesPoint[], rest: Partial<Series> = {}): Series => ({
  from: 0,
  to: points.length * 10,
  points,
  bounds: [],
  ticks: [{ at: 0, label: '0 giờ' }],
  bridge: 0,
  ...rest,
});
const limit = { from: 0, to: 100, low: null, high: 50 };
const draw = (of: Series) => seriesDrawing({ series: of, names, style: style(), tight: false, ems: 15, shared: [] })(testPaper(700));

describe('a measured line', () => {
  it('is broken where nothing was measured; as many empty stretches as it may bridge do not break it', () => {
    const points = [point(0, 1), point(1, null), point(2, 3), point(3, null), point(4, null), point(5, 6)];
    expect(unbroken({ points, bridge: 0 }).map((run) => run.length)).toEqual([1, 1, 1]);
    expect(unbroken({ points, bridge: 1 }).map((run) => run.map(({ value }) => value))).toEqual([[1, 3], [6]]);
  });
  it('is past its limit above it, not at it, and never past one that speaks of other means', () => {
    expect([50, 50.1].map((value) => isBeyond([limit], point(0, value)))).toEqual([false, true]);
    expect(isBeyond([{ ...limit, low: 6, high: null }], point(0, 5))).toBe(true);
    expect(isBeyond([{ ...limit, reference: true }], point(0, 99))).toBe(false);
    expect(isBeyond([limit], point(10, 99))).toBe(false);
  });
  it('shows a breach by colour and a diamond, and says so in words', () => {
    const of = series([point(0, 10), point(1, 60), point(2, 70), point(3, 20)], { bounds: [limit] });
    const drawn = draw(of);
    const diamonds = shapesOf(drawn.option).filter((shape) => shape.type === 'polygon' && shape.style.fill === 'critical');
    expect(diamonds).toHaveLength(1);
    expect(drawn.legend.map(({ text }) => text)).toContain('◆ vượt');
    expect(drawn.spots[2]?.label()).toBe('2 giờ: ◆ 70\u00a0mg/L\nGiới hạn: ≤\u00a050\u00a0mg/L');
  });
  it('tells a calibrating from a failed instrument and from silence, each by its form', () => {
    const of = series([point(0, 1), point(1, null, { status: 'calibrating' }), point(2, null, { status: 'failed' }), point(3, null)]);
    expect(draw(of).legend.map(({ mark }) => mark)).toEqual(['line', 'calibrating', 'failed', 'silent']);
    expect(spoken(point(2, null, { status: 'failed', note: 'nhận 12' }), of, names, style())).toBe('2 giờ: chưa có dữ liệu\nLỗi\nnhận 12');
  });
  it('is not pressed flat by a limit that is far off', () => {
    expect(scaleValues(series([point(0, 10)], { bounds: [{ ...limit, high: 41 }] }))).not.toContain(41);
    expect(scaleValues(series([point(0, 10)], { bounds: [{ ...limit, high: 40 }] }))).toContain(40);
  });
  it('says on its table of times no two labels over one another', () => {
    const ticks = Array.from({ length: 40 }, (_, index) => ({ at: index, label: `${index}/11/2026` }));
    const texts = shapesOf(draw(series([point(0, 1), point(1, 2)], { from: 0, to: 40, ticks })).option).filter(
      (shape) => shape.type === 'text' && shape.style.text.includes('/11/'),
    );
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.length).toBeLessThan(15);
  });
  it('what was said of the line stands above it by shape and colour, and is told with each stretch that it covers', () => {
    const spans = [
      { key: 'a', from: 12, to: 25, tone: 'critical' as const, label: '◆ Khẩn cấp' },
      { key: 'gone', from: -90, to: -50, tone: 'low' as const, label: 'trước đó' },
    ];
    const of = series([point(0, 10), point(1, 60), point(2, 70), point(3, 20)], { spans });
    const bars = shapesOf(draw(of).option).filter((shape) => shape.type === 'rect' && shape.style.fill === 'critical');
    expect(bars).toHaveLength(1);
    expect(shapesOf(draw(of).option).filter((shape) => shape.type === 'polygon' && shape.style.fill === 'critical')).toHaveLength(1);
    expect(draw(of).legend.map(({ text }) => text)).toContain('◆ cảnh báo');
    expect(of.points.map((each) => spoken(each, of, names, style()).includes('◆ Khẩn cấp'))).toEqual([false, true, true, false]);
  });
});
