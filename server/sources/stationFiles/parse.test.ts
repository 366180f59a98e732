import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_STATION_FILE_BYTES, parseStationFile } from './parse';

const NAME = 'SL_NhaMay_01_20260315083000.txt';
const RECEIVED = new Date('2026-03-15T01:31:00Z');
const GOOD = 'pH\t7.25\t-\t20260315083000\t00';
const parse = (text: string, name = NAME) => parseStationFile(name, new TextEncoder().encode(text), RECEIVED);
const reasonOf = (text: string) => {
  const { rows, refused } = parse(text);
  expect(rows).toEqual([]);
  return refused[0]?.reason ?? '';
};

describe('parseStationFile', () => {
  it('reads a line into UTC, with the station from the name', () => {
    expect(parse(GOOD)).toEqual({
      station: 'SL_NhaMay_01',
      rows: [{ line: 1, parameter: 'pH', value: 7.25, unit: '-', observedAt: '2026-03-15T01:30:00.000Z', status: '00' }],
      refused: [],
    });
  });

  it.each([
    ['comma', 'pH,7.25,-,20260315083000,00'],
    ['comma and spaces', 'pH, 7.25, -, 20260315083000, 00'],
    ['spaces', 'pH   7.25 - 20260315083000 00'],
    ['byte order mark', `\uFEFF${GOOD}`],
    ['trailing tab', `${GOOD}\t`],
    ['trailing comma', 'pH,7.25,-,20260315083000,00,'],
    ['byte order mark, commas and CRLF', '\uFEFFpH,7.25,-,20260315083000,00\r\n'],
  ])('accepts %s', (_, text) => expect(parse(text).rows).toEqual(parse(GOOD).rows));

  it('accepts CRLF, skips blank lines and keeps line numbers', () => {
    const { rows, refused } = parse(`\r\n${GOOD}\r\n  \r\nDO\t6\tmg/L\t20260315083000\t02\r\n`);
    expect(rows.map(({ line, status }) => [line, status])).toEqual([
      [2, '00'],
      [4, '02'],
    ]);
    expect(refused).toEqual([]);
  });

  it('takes pH without a unit, and frost as a temperature', () => {
    expect(parse('pH\t7.25\t\t20260315083000\t00').rows).toEqual(parse(GOOD).rows);
    expect(parse('Temp\t-3.5\t°C\t20260315083000\t00').rows[0]?.value).toBe(-3.5);
  });

  it.each([
    ['PM25', 'µg/m3'],
    ['pm2,5', '\u03bcg/m³'],
    ['PM2.5', 'ug/m3'],
  ])('knows %s in %s, however it is spelled', (name, unit) =>
    expect(parse(`${name}\t25\t${unit}\t20260315083000\t00`).rows[0]).toMatchObject({ parameter: name, unit, value: 25 }),
  );

  it('keeps a parameter with a space between tabs', () =>
    expect(parse('Cl dư\t0.5\tmg/L\t20260315083000\t01').rows[0]?.parameter).toBe('Cl dư'));

  it.each([
    ['tabs', 'Cl dư\t0.5\tmg/L\t20260315083000\t00'],
    ['commas', 'Cl dư, 0.5, mg/L, 20260315083000, 00'],
    ['spaces', 'Cl dư 0.5 mg/L 20260315083000 00'],
    ['spaces, with the accents as combining marks', 'Cl dư 0.5 mg/L 20260315083000 00'.normalize('NFD')],
  ])('reads the circular’s own name with a space, between %s', (_, text) =>
    expect(parse(text).rows).toEqual([
      { line: 1, parameter: 'Cl dư', value: 0.5, unit: 'mg/L', observedAt: '2026-03-15T01:30:00.000Z', status: '00' },
    ]),
  );

  it.each([
    ['Temp pH TSS COD DO NO3 PO4 NH4 TP TN TOC', 'mg/L'],
    ['Flow Temp Color pH TSS COD NH4 TP TN TOC', 'mg/l'],
    ['Temp NO2 CO SO2 O3 PM10 PM2.5', 'µg/m3'],
    ['Temp P NO NO2 CO SO2 O2 H2S NH3 VHg PM', 'mg/Nm3'],
  ])('reads every parameter of a list of the circular: %s', (list, common) => {
    const parameters = list.split(' ');
    const own: Record<string, string> = { Temp: 'oC', pH: '-', Flow: 'm3/h', Color: 'Pt-Co', P: 'hPa' };
    const { rows, refused } = parse(parameters.map((name) => `${name} 1.5 ${own[name] ?? common} 20260315083000 00`).join('\n'));
    expect([rows.map(({ parameter }) => parameter), refused]).toEqual([parameters, []]);
  });

  it.each([
    ['SL_NhaMay_01_20260315083000.txt', 'SL_NhaMay_01'],
    ['SonLa_CheBienSan-2_NuocThai_20260315083000.TXT', 'SonLa_CheBienSan-2_NuocThai'],
    ['A_20260315083000.txt', 'A'],
    ['S_20260101000000_20260315083000.txt', 'S_20260101000000'],
  ])('takes the station of %s to be %s', (name, station) => expect(parse(GOOD, name).station).toBe(station));

  it.each([
    ['too few columns', 'pH\t7.25\t-\t20260315083000', '4 cột'],
    ['too many columns', `${GOOD}\tx`, '6 cột'],
    ['words for a value', 'pH\tNaN\t-\t20260315083000\t00', 'không phải là số'],
    ['an infinite value', 'pH\t1e999\t-\t20260315083000\t00', 'không phải là số'],
    ['a hexadecimal value', 'pH\t0x10\t-\t20260315083000\t00', 'không phải là số'],
    ['a decimal comma among spaces', 'pH 7,25 - 20260315083000 00', 'dấu chấm'],
    ['a decimal comma', 'pH\t7,25\t-\t20260315083000\t00', 'dấu chấm'],
    ['no name', '\t7.25\t-\t20260315083000\t00', 'Thiếu tên thông số'],
    ['no unit', 'COD\t7.25\t\t20260315083000\t00', 'Thiếu đơn vị'],
    ['a foreign unit', 'NH4\t0.2\tfurlong\t20260315083000\t00', 'Đơn vị "furlong" không dùng cho thông số NH4; chỉ nhận: mg/L'],
    ['a unit of another parameter', 'COD\t5\toC\t20260315083000\t00', 'không dùng cho thông số COD'],
    ['a parameter that nobody knows', 'Foo\t1\tmg/L\t20260315083000\t00', 'Thông số "Foo" không có trong danh mục'],
    ['a negative concentration', 'COD\t-5\tmg/L\t20260315083000\t00', 'là số âm'],
    ['what no water can hold', 'TOC\t9e99\tmg/L\t20260315083000\t00', 'ngoài khoảng vật lý từ 0 đến 1000000 mg/L'],
    ['a pH off its scale', 'pH\t15\t-\t20260315083000\t00', 'ngoài khoảng vật lý từ 0 đến 14; hãy'],
    ['a long unit', `pH\t7.25\t${'x'.repeat(21)}\t20260315083000\t00`, 'tối đa 20'],
    ['a control character', 'p\0H\t7.25\t-\t20260315083000\t00', 'ký tự điều khiển'],
    ['30 February', 'pH\t7.25\t-\t20260230083000\t00', 'không có thật'],
    ['24 hours', 'pH\t7.25\t-\t20260314240000\t00', 'không có thật'],
    ['a short time', 'pH\t7.25\t-\t202603150830\t00', 'không có thật'],
    ['the future', 'pH\t7.25\t-\t20260315084101\t00', 'muộn hơn lúc nhận'],
    ['an unknown status', 'pH\t7.25\t-\t20260315083000\t03', '00 (đang đo)'],
  ])('refuses %s', (_, text, reason) => expect(reasonOf(text)).toContain(reason));

  it('accepts a time exactly ten minutes ahead', () => expect(parse('pH\t7.25\t-\t20260315084100\t00').rows).toHaveLength(1));

  it('never puts a NUL into raw', () => expect(parse('a\0b').refused[0]?.raw).toBe('a␀b'));

  it('refuses every line of a contradiction and keeps exact repeats', () => {
    const { rows, refused } = parse(
      `${GOOD}\n${GOOD.replace('7.25', '8')}\nDO\t6\tmg/L\t20260315083000\t00\nDO\t6.0\tmg/L\t20260315083000\t00`,
    );
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(refused.map(({ line }) => line)).toEqual([1, 2]);
    expect(refused[0]?.reason).toContain('dòng 2');
  });

  it.each([
    'SL 01_20260315083000.txt',
    'SL.txt',
    '_20260315083000.txt',
    `${'a'.repeat(65)}_20260315083000.txt`,
    'SL_20261315083000.txt',
    'SL_20260315083000.csv',
  ])('refuses every line under the name %s', (name) => {
    const { station, rows, refused } = parse(`${GOOD}\n\n${GOOD}`, name);
    expect([station, rows, refused.map(({ line }) => line)]).toEqual(['', [], [1, 3]]);
    expect(refused[0]?.reason).toContain('Tên tệp');
  });

  it('refuses a file that is not UTF-8 as one line, kept as latin1', () => {
    const { rows, refused } = parseStationFile(NAME, Uint8Array.of(0x70, 0xb5, 0x0a), RECEIVED);
    expect(rows).toEqual([]);
    expect(refused).toMatchObject([{ line: 1, raw: 'pµ\n' }]);
  });

  it.each(['', ' \r\n\n'])('refuses a file without any line as one: %j', (text) => {
    const { rows, refused } = parse(text);
    expect([rows, refused.length, refused[0]?.line]).toEqual([[], 1, 1]);
    expect(refused[0]?.reason).toContain('Tệp rỗng');
  });

  it('refuses a file over 1 MiB as one line, and reads one of exactly 1 MiB', () => {
    const at = parse(GOOD.padEnd(MAX_STATION_FILE_BYTES, '\n'));
    const over = parse(GOOD.padEnd(MAX_STATION_FILE_BYTES + 1, '\n'));
    expect([at.rows.length, over.rows.length, over.refused.length]).toEqual([1, 0, 1]);
    expect(over.refused[0]?.reason).toContain('1 MiB');
  });

  it('drops no line, whatever comes', () => {
    const cell = fc.oneof(fc.constantFrom('pH', '7', '8', '-', '20260315083000', '00', '01', ''), fc.string({ unit: 'grapheme' }));
    const line = fc.oneof(
      fc.constantFrom(GOOD, GOOD.replace('7.25', '9')),
      fc.tuple(fc.array(cell, { maxLength: 6 }), fc.constantFrom('\t', ',', ' ')).map(([cells, by]) => cells.join(by)),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.constantFrom(NAME, 'x.txt'), (lines, end, name) => {
        const text = lines.join(end);
        const { rows, refused } = parse(text, name);
        const filled = text.split(/\r?\n/).flatMap((raw, index) => (raw.trim() === '' ? [] : [index + 1]));
        // A file without any line is refused as one.
        const expected = filled.length === 0 ? [1] : filled;
        expect([...rows, ...refused].map((one) => one.line).toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
