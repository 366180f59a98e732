import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { indicatorValue } from '../../contract/value';
import type { IndicatorValue, Quantity } from '../../contract/value';
import { parseCell } from './parseCell';

const plan: { indicators: { code: string; cells: Record<string, string | null> }[] } = JSON.parse(
  readFileSync('data/digital-plan-2025/indicators.json', 'utf8'),
);

const number = (value: number): Quantity => ({ kind: 'number', value });
const above = (value: number): Quantity => ({ kind: 'bound', op: 'gt', value });
const levels = (tinh: Quantity, huyen: number, xa: number): IndicatorValue => ({
  kind: 'vector',
  items: [
    { level: 'cấp tỉnh', value: tinh },
    { level: 'cấp huyện', value: number(huyen) },
    { level: 'cấp xã', value: number(xa) },
  ],
});
const coverage = (households: Quantity): IndicatorValue => ({
  kind: 'vector',
  items: [
    { level: 'hộ gia đình', value: households },
    { level: 'xã', value: number(100) },
  ],
});

/** Every distinct cell of the 2025 plan that is not a plain "72%" or "80,37%", and what it means. */
const SPECIAL: [string | null, IndicatorValue][] = [
  ['70%; 60%; 25%', levels(number(70), 60, 25)],
  ['90%, 80%, 75%', levels(number(90), 80, 75)],
  ['85%; 76%; 55%', levels(number(85), 76, 55)],
  ['90%; 80%; 75%', levels(number(90), 80, 75)],
  ['Trên 90%; 80%; 60%', levels(above(90), 80, 60)],
  ['5-10%', { kind: 'range', low: 5, high: 10 }],
  ['Tối thiểu 10%', { kind: 'bound', op: 'ge', value: 10 }],
  ['Trên 50%', above(50)],
  ['Đạt 45,47% hộ gia đình, 100% xã', coverage(number(45.47))],
  ['Trên 80% hộ gia đình, 100% xã', coverage(above(80))],
  ['47% hộ gia đình', number(47)],
  ['46,32% hộ gia đình', number(46.32)],
  ['80% hộ gia đình', number(80)],
  ['98,5% dân số', number(98.5)],
  ['99,56% dân số', number(99.56)],
  ['99,15% dân số', number(99.15)],
  ['100% dân số', number(100)],
  [null, { kind: 'none', reason: 'blank' }],
  ['-', { kind: 'none', reason: 'not-set' }],
  ['Chưa có phương pháp xác định', { kind: 'none', reason: 'no-method' }],
  ['Chưa xác định được trong năm 2023', { kind: 'none', reason: 'not-determined' }],
];

const WORDS = [
  'Phổ cập',
  'Các Sở, ban, ngành sử dụng Nền tảng IOC tỉnh',
  '20 cơ quan chuyên môn của tỉnh đã triển khai dùng chung nền tảng IOC của tỉnh',
  'Chưa phê duyệt đề án  (thành phố Sơn La; huyện mộc châu)',
  'Phê duyệt đề án',
  'Thí điểm tại Thành phố Sơn La',
  'Đầu tư xây dựng thí điểm mô hình đô thị thông minh tại Thành phố Sơn La và huyện Mộc Châu',
  'Căn cứ hướng dẫn xác định GRDP để thực hiện',
];

const expected = new Map([...SPECIAL, ...WORDS.map((text) => [text, { kind: 'text', text }] as const)]);
const cells = plan.indicators.flatMap((row) =>
  Object.entries<string | null>(row.cells).flatMap(([name, text]) => (name === 'assessment' ? [] : [text])),
);
const distinct = [...new Set(cells)];

describe('parseCell on the 2025 plan', () => {
  it('covers all 18 × 6 cells, and the tables above hold no cell that the plan does not', () => {
    expect(cells).toHaveLength(108);
    expect([...expected.keys()].filter((text) => !distinct.includes(text))).toEqual([]);
  });

  it.each(distinct)('reads %j', (text) => {
    const value = parseCell(text);
    expect(indicatorValue.parse(value)).toEqual(value);
    if (expected.has(text)) expect(value).toEqual(expected.get(text));
    else {
      expect(text).toMatch(/^\d+(,\d+)?%$/);
      expect(value).toEqual(number(Number(text?.replace('%', '').replace(',', '.'))));
    }
  });
});

describe('parseCell on other cells', () => {
  it.each<[string, IndicatorValue]>([
    ['', { kind: 'none', reason: 'blank' }],
    ['   ', { kind: 'none', reason: 'blank' }],
    ['–', { kind: 'none', reason: 'not-set' }],
    ['0%', number(0)],
    [' 12,5 % ', number(12.5)],
    ['1.234,5', number(1234.5)],
    ['trên 50%'.normalize('NFD'), above(50)],
    ['Dưới 3,5%', { kind: 'bound', op: 'lt', value: 3.5 }],
    ['Tối đa 5%', { kind: 'bound', op: 'le', value: 5 }],
    ['5% - 10%', { kind: 'range', low: 5, high: 10 }],
  ])('reads %j', (text, value) => expect(parseCell(text)).toEqual(value));

  it.each(['10-5%', '6.12%', '1.000%', '70%; 60%', '70%; 60% xã', '100% kế hoạch được giao', 'Trên 5-10%', '50% và 60%'])(
    'keeps %j as words instead of guessing',
    (text) => expect(parseCell(text)).toEqual({ kind: 'text', text }),
  );

  it('reads back every percentage that Vietnamese formatting writes', () => {
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2, useGrouping: false });
    assert(
      property(integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const value = hundredths / 100;
        expect(parseCell(`${format.format(value)}%`)).toEqual(number(value));
      }),
    );
  });

  it('reads back every plain number with thousands separated by dots', () => {
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
    assert(
      property(integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        expect(parseCell(format.format(hundredths / 100))).toEqual(number(hundredths / 100));
      }),
    );
  });

  it('never throws and always answers within the contract', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => indicatorValue.safeParse(parseCell(text)).success));
  });
});
