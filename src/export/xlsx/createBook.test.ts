import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ExportCell } from '../exportable';
import { createBook } from './createBook';
import { numberFormat } from './toCell';
import { sheetName, type Workbook } from './workbook';

const workbookOf = (rows: readonly (readonly ExportCell[])[], headers: readonly string[]): Workbook => ({
  sheets: [
    {
      name: 'Giải ngân',
      table: { columns: headers.map((header) => ({ header, digits: 1 })), rows: rows.map((cells) => ({ cells, provenance: 'simulated' })) },
    },
  ],
  info: { name: 'Thông tin', head: ['Mục', 'Nội dung'], lines: [{ label: 'Nguồn', text: '=cmd' }] },
});

/** Written as the product writes it, read by another library. */
const written = async ({ sheets, info }: Workbook, firstRows = 1): Promise<Blob> => {
  const book = createBook();
  for (const { name, table } of sheets) {
    const rows = table.rows.map(({ cells }) => cells);
    book.openSheet(name, table.columns, rows.slice(0, firstRows));
    for (let at = firstRows; at < rows.length; at += 3) book.addRows(rows.slice(at, at + 3));
  }
  return book.finish(info);
};
const reread = async (workbook: Workbook, firstRows?: number) => {
  const file = await written(workbook, firstRows);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  return book;
};

describe('a workbook', () => {
  it('[EX5] keeps numbers as numbers to the last digit, shown as on screen, and heads in Vietnamese', async () => {
    const book = await reread(
      workbookOf(
        [
          ['Tỷ lệ', 58.712345678901],
          ['Nợ', -1234567.5],
        ],
        ['Chỉ tiêu', 'Giá trị'],
      ),
    );
    const sheet = book.getWorksheet('Giải ngân');
    expect(sheet?.getRow(1).values).toEqual([undefined, 'Chỉ tiêu', 'Giá trị']);
    expect([sheet?.getCell('B2').value, sheet?.getCell('B2').numFmt]).toEqual([58.712345678901, '#,##0.0']);
    expect([sheet?.getCell('B3').value, sheet?.getCell('B3').numFmt]).toEqual([-1234567.5, '#,##0.0']);
  });

  it('[EX5] has dates as dates, in the time of Việt Nam, and days as days', async () => {
    const book = await reread(workbookOf([[{ date: '2026-11-22T18:30:05Z' }, { date: '2025-07-01' }]], ['Đo lúc', 'Ngày']));
    const sheet = book.getWorksheet('Giải ngân');
    const [moment, day] = [sheet?.getCell('A2').value, sheet?.getCell('B2').value];
    expect(moment instanceof Date && Math.round(moment.getTime() / 1000)).toBe(Date.parse('2026-11-23T01:30:05Z') / 1000);
    expect(day).toEqual(new Date('2025-07-01T00:00:00Z'));
    expect([sheet?.getCell('A2').numFmt, sheet?.getCell('B2').numFmt]).toEqual(['dd/mm/yyyy hh:mm:ss', 'dd/mm/yyyy']);
  });

  it('[EX5] leaves a cell empty where there is nothing, never 0', async () => {
    const sheet = (await reread(workbookOf([[null, '', 0]], ['a', 'b', 'c']))).getWorksheet('Giải ngân');
    expect(['A2', 'B2', 'C2'].map((at) => sheet?.getCell(at).value)).toEqual([null, null, 0]);
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
    '[EX2] holds %j as escaped words, in cells, heads and the sheet of notes',
    async (text) => {
      const book = await reread(workbookOf([[text, -5]], [text, 'b']));
      const sheet = book.getWorksheet('Giải ngân');
      for (const at of ['A1', 'A2'])
        expect([sheet?.getCell(at).type, String(sheet?.getCell(at).value)]).toEqual([
          ExcelJS.ValueType.String,
          `'${text}`.replace('\r', '\n'),
        ]);
      expect(sheet?.getCell('B2').value).toBe(-5);
      expect(book.getWorksheet('Thông tin')?.getCell('B2').value).toBe("'=cmd");
    },
  );

  it('[EX5] survives what XML has no place for, and words longer than a cell', async () => {
    const sheet = (await reread(workbookOf([['a\u0000\u0008b<&>"', 'x'.repeat(40_000)]], ['a', 'b']))).getWorksheet('Giải ngân');
    expect(sheet?.getCell('A2').value).toBe('ab<&>"');
    expect(String(sheet?.getCell('B2').value)).toHaveLength(32_767);
  });
});

describe('a workbook that is packed while its rows come', () => {
  it('[EX5] has every row in its place, however the rows came', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [at, `hàng ${at}`, null, at / 7]);
    for (const firstRows of [0, 1, 7, 40]) {
      const sheet = (await reread(workbookOf(rows, ['a', 'b', 'c', 'd']), firstRows)).getWorksheet('Giải ngân');
      expect(sheet?.actualRowCount).toBe(41);
      expect(
        rows.map((_, at) => [sheet?.getCell(at + 2, 1).value, sheet?.getCell(at + 2, 2).value, sheet?.getCell(at + 2, 4).value]),
      ).toEqual(rows.map(([no, words, , share]) => [no, words, share]));
    }
  });

  it('[EX5] has the columns after Z, a head in sight and a day that no sheet knows as words', async () => {
    const heads = Array.from({ length: 30 }, (_, at) => `cột ${at}`);
    const sheet = (await reread(workbookOf([heads.map((_, at) => at), [{ date: '1890-01-02' }]], heads))).getWorksheet('Giải ngân');
    expect([sheet?.getCell('AD1').value, sheet?.getCell('AD2').value, sheet?.getCell('A3').value]).toEqual(['cột 29', 29, '1890-01-02']);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});

describe('a number in a sheet', () => {
  it.each([
    [1234567.891, 3, '#,##0.000'],
    [58, 1, '#,##0'],
    [0, 1, '#,##0'],
    [58.96, 1, '#,##0'],
    [58.94, 1, '#,##0.0'],
    [1e18, 1, '0.###E+00'],
    [0.00001, 3, '0.###E+00'],
  ])('[EX5] %d is shown with at most %d digits as %s', (value, digits, format) => expect(numberFormat(value, digits)).toBe(format));
});

describe('the name of a sheet', () => {
  it('is what a sheet may bear, and like no other', () => {
    expect(sheetName('Thu/chi: [2025]?', [], 'x')).toBe('Thu chi 2025');
    expect(sheetName("'Ngoặc'", [], 'x')).toBe('Ngoặc');
    expect(sheetName('***', [], 'Số liệu')).toBe('Số liệu');
    expect(sheetName('History', [], 'Số liệu')).toBe('Số liệu');
    const long = 'Chỉ tiêu kế hoạch chuyển đổi số năm 2025 của tỉnh';
    const first = sheetName(long, [], 'x');
    const second = sheetName(long, [first.toUpperCase()], 'x');
    expect([first.length <= 31, second.length <= 31, second.endsWith('(2)')]).toEqual([true, true, true]);
  });
});
