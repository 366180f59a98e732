import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindColumn } from '../kinds/kind';
import { exactNumber, shiftDecimal } from './decimal';
import { matchHeaders } from './matchHeaders';
import { readDate } from './readDate';
import { readPeriod, readRole } from './readPeriod';
import { convertUnit } from './units';

const column = (key: string, name: string, required = true, synonyms: string[] = []): KindColumn => ({
  key,
  name,
  type: 'text',
  required,
  hint: '',
  synonyms,
});
const columns = [
  column('indicator', 'Mã chỉ tiêu', true, ['Chỉ tiêu']),
  column('value', 'Giá trị', true, ['Số liệu']),
  column('unit', 'Đơn vị tính', false, ['ĐVT']),
];
const bare = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const disguises = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  bare,
  (text: string) => text.normalize('NFD'),
  (text: string) => `  ${text.replaceAll(' ', '   ')} `,
  (text: string) => `${text} (triệu đồng)`,
  (text: string) => text.replaceAll(' ', '_'),
  (text: string) => text.replace(' ', '\n'),
];

describe('heads of columns', () => {
  it('[IM2] are found whatever their order, accents, case, spacing and synonym', () => {
    const name = fc.record({ of: fc.constantFrom(...columns), by: fc.nat(2), how: fc.constantFrom(...disguises) });
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: ({ of }) => of.key, minLength: 1 }), (names) => {
        const heads = names.map(({ of, by, how }) => how([of.name, of.key, ...of.synonyms][by] ?? of.name));
        const { places, unknown, missing } = matchHeaders(heads, columns);
        expect(Object.fromEntries(places)).toEqual(Object.fromEntries(names.map(({ of }, place) => [of.key, place])));
        expect(unknown).toEqual([]);
        expect(missing).toEqual(columns.filter(({ key, required }) => required && names.every(({ of }) => of.key !== key)));
      }),
    );
  });
  it('[IM2] that are not known, or claim one column twice, are told', () => {
    const { unknown, doubled, missing } = matchHeaders(['Giá trị', 'So lieu', 'Ghi chú'], columns);
    expect(unknown).toEqual(['Ghi chú']);
    expect(doubled.map(({ heads }) => heads)).toEqual([['Giá trị', 'So lieu']]);
    expect(missing.map(({ name }) => name)).toEqual(['Mã chỉ tiêu']);
  });
});

describe('units', () => {
  it('[IM4] of money are converted to the last đồng', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: -9, max: 9 }), (whole, power) => {
        const there = shiftDecimal(String(whole), power);
        expect(shiftDecimal(there, -power)).toBe(String(whole));
        expect(Number(there)).toBe(Number(`${whole}e${power}`));
      }),
    );
    expect(convertUnit('1234.567', 'Triệu đồng', 'tỷ đồng')).toBe('1.234567');
    expect(convertUnit('0.3', 'tỷ đồng', 'đồng')).toBe('300000000');
    expect(convertUnit('45.5', '%', '% hộ gia đình')).toBe('45.5');
  });
  it('[IM4] of another kind are not converted at all', () => {
    expect(convertUnit('5', '%', 'triệu đồng')).toBeNull();
    expect(convertUnit('5', 'hồ sơ', 'triệu đồng')).toBeNull();
    expect(convertUnit('5', 'Hồ sơ', 'hồ sơ')).toBe('5');
  });
  it('[IM4] a number longer than the store can hold to its last digit is not rounded', () => {
    expect(exactNumber('123456789012345')).toBe(123_456_789_012_345);
    expect(exactNumber('1234567890123456.7')).toBeNull();
    expect(exactNumber('0.1')).toBe(0.1);
  });
});

describe('periods, days and roles', () => {
  it.each([
    ['2025', '2025'],
    ['Năm 2025', '2025'],
    ['07/2025', '2025-07'],
    ['Tháng 7/2025', '2025-07'],
    ['tháng 7 năm 2025', '2025-07'],
    ['2025-07', '2025-07'],
    ['Quý III/2025', '2025-Q3'],
    ['Q1/2025', '2025-Q1'],
    ['2025-Q4', '2025-Q4'],
    ['6 tháng đầu năm 2025', '2025-H1'],
    ['2025-H2', '2025-H2'],
    ['15/07/2025', '2025-07-15'],
    ['ngày 5/7/2025', '2025-07-05'],
  ])('[IM3] "%s" is the period %s', (text, expected) => expect(readPeriod(text)).toBe(expected));
  it.each(['13/2025', 'tháng 7', 'Q5/2025', '31/02/2025', '', '25'])('[IM3] "%s" is no period', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
  it('[IM3] a day is day first, as Việt Nam writes it, or ISO, and exists', () => {
    expect([readDate('03/04/2025'), readDate('2025-04-03'), readDate('29/02/2023'), readDate('04/31/2025')]).toEqual([
      '2025-04-03',
      '2025-04-03',
      null,
      null,
    ]);
  });
  it('[IM3] a role is known by its Vietnamese name', () => {
    expect([readRole('Thực hiện'), readRole('KE HOACH'), readRole('khác')]).toEqual(['actual', 'plan', null]);
  });
});
