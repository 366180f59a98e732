import { beforeAll, describe, expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import { moveCursor, spotAt } from './cursor';
import { columnStyle, figureText, gapText, tickTexts } from './figureText';
import { estimate } from './measure';
import { runsOf } from './runs';
import { niceScale, place } from './scale';
import { testWords } from './testWords';
import { wrap } from './wrap';

let t: TFunction;
beforeAll(async () => {
  t = await testWords('vi');
});

describe('the scale', () => {
  it('has round ticks that hold every value, zero among them', () => {
    expect(niceScale([1, 97])).toEqual({ min: 0, max: 100, step: 25, ticks: [0, 25, 50, 75, 100] });
    expect(niceScale([-11e12, 17e12]).ticks).toContain(0);
    expect(niceScale([0.003, 0.011]).max).toBeGreaterThanOrEqual(0.011);
  });
  it('may leave zero out where told', () => expect(niceScale([96.2, 98.1], 4, true).min).toBe(96));
  it('stands for zeros only and for nothing at all', () => {
    expect(niceScale([0, 0])).toMatchObject({ min: 0, max: 1 });
    expect(niceScale([])).toMatchObject({ min: 0, max: 1 });
  });
  it('places values between pixels, those beyond at the end', () => {
    expect(place({ min: 0, max: 10 }, 5, 100, 0)).toBe(50);
    expect(place({ min: 0, max: 10 }, 99, 0, 100)).toBe(100);
  });
});

describe('figures', () => {
  it('are written the Vietnamese way, and what is not known is never 0', () => {
    const style = { unit: 'tỷ đồng', decimals: 1, t };
    expect(figureText(1_234_567.84, style)).toBe('1.234.567,8\u00a0tỷ đồng');
    expect(figureText(null, style)).toBe('chưa có dữ liệu');
    expect(figureText(0, style)).toBe('0\u00a0tỷ đồng');
    expect(figureText(-0.01, style)).toBe('0\u00a0tỷ đồng');
  });
  it('tell the distance from plan exactly: 97,9 against 98 is below it', () => {
    expect(gapText(97.9, 98, { unit: '%', decimals: 1, t })).toBe('thấp hơn kế hoạch 0,1 điểm');
    expect(gapText(98, 98, { unit: '%', decimals: 1, t })).toBe('đúng kế hoạch');
    expect(gapText(12, 10, { unit: 'tỷ đồng', decimals: 0, t })).toBe('cao hơn kế hoạch 2\u00a0tỷ đồng');
  });
  it('never call below plan "on plan" because of rounding', () =>
    expect(gapText(97.96, 98, { unit: '%', decimals: 1, t })).toBe('thấp hơn kế hoạch 0,04 điểm'));
  it('on an axis agree on millions or billions', () =>
    expect(tickTexts([0, 1e12, 2e12], { unit: 'đồng', decimals: 0, t })).toEqual(['0', '1.000\u00a0tỷ', '2.000\u00a0tỷ']));
});

describe('the cursor', () => {
  const spot = (row: number, column: number) => ({
    key: `${row}${column}`,
    row,
    column,
    x: column * 10,
    y: row * 10,
    width: 10,
    height: 10,
    label: () => '',
  });
  const grid = [spot(0, 0), spot(0, 1), spot(1, 0), spot(1, 1)];
  it('walks a line with any arrow and stops at its ends', () => {
    const line = [spot(0, 0), spot(0, 1), spot(0, 2)];
    expect(moveCursor(line, undefined, 'ArrowRight')).toBe(0);
    expect(moveCursor(line, undefined, 'ArrowLeft')).toBe(2);
    expect(moveCursor(line, 2, 'ArrowRight')).toBe(2);
    expect(moveCursor(line, 1, 'ArrowUp')).toBe(0);
  });
  it('follows rows and columns of a grid; Home and End are the ends of the row, with Ctrl of the chart', () => {
    expect(moveCursor(grid, 0, 'ArrowDown')).toBe(2);
    expect(moveCursor(grid, 2, 'ArrowDown')).toBe(2);
    expect(moveCursor(grid, 2, 'End')).toBe(3);
    expect(moveCursor(grid, 3, 'Home')).toBe(2);
    expect(moveCursor(grid, 3, 'Home', true)).toBe(0);
  });
  it('leaves other keys and empty charts alone', () => {
    expect(moveCursor(grid, 0, 'Tab')).toBeUndefined();
    expect(moveCursor([], undefined, 'ArrowRight')).toBeUndefined();
  });
  it('finds the spot under a pointer', () => {
    expect(spotAt(grid, 15, 15)).toBe(3);
    expect(spotAt(grid, 25, 5)).toBeUndefined();
  });
});

describe('a long name', () => {
  it('breaks at spaces, ends in an ellipsis at a whole word, and always fits', () => {
    const lines = wrap('Ban Quản lý dự án mẫu đầu tư xây dựng các công trình giao thông', 120, 2, 12, estimate);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/ [^ ]+…$/);
    for (const line of lines) expect(estimate(line, 12)).toBeLessThanOrEqual(120);
  });
  it('of one word too long is cut', () => expect(wrap('x'.repeat(90), 60, 2, 12, estimate)[0]).toMatch(/^x+…$/));
});

describe('gaps', () => {
  it('break a line; 0 does not', () =>
    expect(runsOf([1, 0, null, 4])).toEqual([
      [
        [0, 1],
        [1, 0],
      ],
      [[3, 4]],
    ]));
});

describe('a column of figures', () => {
  const column = (values: (number | null)[], decimals = 1) => {
    const style = columnStyle(values, { unit: '%', decimals, t });
    return values.map((value) => figureText(value, style));
  };
  it('[OV2] has one number of decimals: as many as one of them needs, never more than it may have', () => {
    expect(column([36, 36.7, null, 40])).toEqual(['36,0%', '36,7%', 'chưa có dữ liệu', '40,0%']);
    expect(column([36, 40])).toEqual(['36%', '40%']);
    expect(column([36.123, 40])).toEqual(['36,1%', '40,0%']);
    // What needs no decimals once it is rounded needs none.
    expect(column([36.004, 40], 2)).toEqual(['36%', '40%']);
    expect(column([-0.04, 1.5])).toEqual(['0,0%', '1,5%']);
  });
  it('[OV2] writes its gaps alike, and one that would round away to nothing by its first digit', () => {
    const style = columnStyle([-48, -47.3, -0.004], { unit: '%', decimals: 1, t });
    expect([36, 36.7, 83.996].map((value) => gapText(value, 84, style))).toEqual([
      expect.stringContaining('48,0'),
      expect.stringContaining('47,3'),
      expect.stringContaining('0,004'),
    ]);
  });
});
