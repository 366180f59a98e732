import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_ROWS } from '../breathe';
import type { ExportCell, ExportTable } from '../exportable';
import { writeCsv } from './writeCsv';

const stamp = [
  { label: 'Nguồn', text: 'Sở Tài chính; "Cục Thống kê"' },
  { label: 'Bộ lọc', text: 'Kỳ: Quý III/2025' },
];
const tableOf = (rows: readonly (readonly ExportCell[])[], columns = ['Chỉ tiêu', 'Giá trị', 'Đo lúc']): ExportTable => ({
  columns: columns.map((header) => ({ header })),
  rows: rows.map((cells) => ({ cells, provenance: 'imported' })),
});
const csv = (...given: Parameters<typeof writeCsv>): string => [...writeCsv(...given)].join('');
const read = (text: string, delimiter: string): string[][] => parse(text, { bom: true, delimiter, relax_column_count: false });

describe('a table as CSV', () => {
  it('[EX3] is UTF-8 with its mark, ends each record by CRLF and has as many fields in each', () => {
    const text = csv(tableOf([['Tỷ lệ giải ngân', 58.7, { date: '2026-11-22T05:06:07Z' }]]), 'Giải ngân', stamp, ';');
    expect(text.startsWith('\ufeffChỉ tiêu;Giá trị;Đo lúc\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new Set(read(text, ';').map(({ length }) => length))).toEqual(new Set([3]));
  });

  it('[EX3] writes the decimal sign that goes with the separator, and times of Việt Nam', () => {
    const table = tableOf([['a', -1234567.891, { date: '2026-11-22T18:30:00Z' }]]);
    expect(read(csv(table, 'x', stamp, ';'), ';')[1]).toEqual(['a', '-1234567,891', '2026-11-23 01:30:00']);
    expect(read(csv(table, 'x', stamp, ','), ',')[1]).toEqual(['a', '-1234567.891', '2026-11-23 01:30:00']);
    expect(read(csv(tableOf([[null, 0, { date: '2025-07-01' }]]), 'x', stamp, ';'), ';')[1]).toEqual(['', '0', '2025-07-01']);
  });

  it('[EX3] gives back every word and number when it is read, whatever stands in them', () => {
    const word = fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'đ', 'Ư', ' ', 'a', '\u0301', '7') });
    const cell = fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(';', ','), (rows, separator) => {
        const back = read(csv(tableOf(rows), 'x', stamp, separator), separator).slice(1, rows.length + 1);
        for (const [row, cells] of rows.entries())
          for (const [column, value] of cells.entries()) {
            const got = back[row]?.[column] ?? '';
            if (typeof value === 'number') expect(Number(separator === ';' ? got.replace(',', '.') : got)).toBe(value === 0 ? 0 : value);
            else expect(got.replace(/^'/, '')).toBe(value.replace(/^'/, ''));
          }
      }),
    );
  });

  it('[EX3] has every row once and in its order, however many pieces it comes in', () => {
    const rows = Array.from({ length: 2 * CHUNK_ROWS + 1 }, (_, at) => [at, 'x', null]);
    expect([...writeCsv(tableOf(rows), 'x', stamp, ',')]).toHaveLength(5);
    expect(
      read(csv(tableOf(rows), 'x', stamp, ','), ',')
        .slice(1, rows.length + 1)
        .map(([no]) => Number(no)),
    ).toEqual(rows.map(([no]) => no));
  });

  it('[EX4] says after an empty record, as comments, what it is and where it comes from', () => {
    const records = read(csv(tableOf([['a', 1, null]]), 'Giải ngân', stamp, ';'), ';');
    expect(records.slice(2)).toEqual([
      ['', '', ''],
      ['# Giải ngân', '', ''],
      ['# Nguồn', 'Sở Tài chính; "Cục Thống kê"', ''],
      ['# Bộ lọc', 'Kỳ: Quý III/2025', ''],
    ]);
    const asData: unknown[] = parse(csv(tableOf([['a', 1, null]]), 'Giải ngân', stamp, ';'), {
      bom: true,
      delimiter: ';',
      comment: '#',
      skip_records_with_empty_values: true,
    });
    expect(asData).toHaveLength(2);
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\ta', '\ra', '\na', '  =HYPERLINK("http://x")', '\u00a0=1', '＝1+1'])(
    '[EX2] escapes %j in a cell, a head and a note',
    (text) => {
      const records = read(csv(tableOf([[text, -5, null]], [text, 'b', 'c']), 'x', [{ label: 'Bộ lọc', text }], ';'), ';');
      expect([records[0]?.[0], records[1]?.[0], records.at(-1)?.[1]]).toEqual([`'${text}`, `'${text}`, `'${text}`]);
      expect(records[1]?.[1]).toBe('-5');
    },
  );

  it.each([';', ','] as const)('[EX2] a file parted by %j holds no formula for who parts it otherwise', (separator) => {
    const text = csv(
      tableOf([
        ['a;=1', 'b,=1', 'c\t=1'],
        ['\t=1', 'd\n=1', 'e; ＝1'],
      ]),
      'x',
      stamp,
      separator,
    );
    for (const piece of text.split(/[;,\t\r\n]/)) expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
  });

  it('[EX2] leaves words alone that no spreadsheet runs', () => {
    const words = ['chưa có dữ liệu', '–', '≥ 85%', '−5', "'ngoặc", '1=1', 'a@b.vn'];
    expect(read(csv(tableOf([words], words), 'x', stamp, ';'), ';')[1]).toEqual(words);
  });
});
