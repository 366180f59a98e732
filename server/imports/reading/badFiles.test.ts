import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOptions } from '../../../contract/imports/importOptions';
import { kindOf } from '../kinds/registry';
import { xlsxTemplate } from '../templates';
import { sheetData, workbookOf, zipOf } from '../zip.rig';
import { readInThread } from './readInThread';
import { readRawTable } from './readRawTable';
import { FileRefused } from './table';
import { typeRows } from './typeRows';

const kind = kindOf('observations');
const of = { columns: kind.columns, templateName: kind.info.templateName };
let dir = '';
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'ioc-bad-'))));
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = async (bytes: Uint8Array | string, name = 'bao-cao.csv', options: object = {}) => {
  const path = join(dir, crypto.randomUUID());
  await writeFile(path, bytes);
  const declared = importOptions.parse(options);
  return typeRows(await readRawTable(path, name, declared, of), of, declared);
};
const refusalOf = async (bytes: Uint8Array | string, name?: string, options?: object): Promise<string> => {
  const error: unknown = await read(bytes, name, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
};

const HEAD = ['Mã chỉ tiêu', 'Kỳ', 'Giá trị', 'Đơn vị tính'];
const ROW = ['I.3', '2025-07', 45.5, '%'];
const good = (rest = '') => ({ name: 'Số liệu', xml: sheetData([HEAD, ROW], rest) });
const CSV = 'Mã chỉ tiêu;Kỳ;Giá trị;Đơn vị tính\r\nI.3;2025-07;45,5;%\r\n';
const vietnamese1258 = Buffer.concat([
  Buffer.from('Ma chi tieu;Ky;Gia tri;Ngu'),
  Buffer.from([0xf4, 0xcc]),
  Buffer.from('n\nI.3;2025-07;1;x\n'),
]);

describe('a file that cannot be taken', () => {
  it.each<[string, () => Uint8Array | string, RegExp]>([
    ['empty', () => '', /rỗng \(0 byte\)/],
    ['of spaces only', () => ' \r\n \r\n', /không có nội dung/],
    ['a head without rows', () => 'Mã chỉ tiêu;Kỳ;Giá trị\r\n', /không có dòng số liệu/],
    ['without a column', () => 'Mã chỉ tiêu;Kỳ\r\nI.3;2025\r\n', /thiếu cột "Giá trị".*mau-so-lieu-chi-tieu/],
    [
      'with two columns of one meaning',
      () => 'Mã chỉ tiêu;Kỳ;Giá trị;Số liệu\r\nI.3;2025;1;2\r\n',
      /"Giá trị", "Số liệu" cùng là cột "Giá trị"/,
    ],
    ['without any head', () => '1;2;3\r\n4;5;6\r\n', /Không thấy dòng tiêu đề/],
    ['HTML under the name of a workbook', () => '<html><table><tr><td>1</td></tr></table></html>', /trang web/],
    ['latin-1', () => Buffer.from('Mã chỉ tiêu;Kỳ\n', 'latin1'), /không phải UTF-8/],
    ['UTF-16 without its mark', () => Buffer.from('Mã chỉ tiêu;Kỳ\n', 'utf16le'), /ký tự rỗng/],
    ['an open quote', () => 'Mã chỉ tiêu;Kỳ;Giá trị\r\n"I.3;2025;1\r\nI.4;2025;2\r\n', /dấu ngoặc kép/],
    ['PDF', () => '%PDF-1.7 …', /PDF/],
    ['an old or encrypted workbook', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /\.xls|mật khẩu/],
    ['a ZIP that is no workbook', () => zipOf([{ name: 'a.txt', data: 'x' }]), /không phải bảng tính/],
    ['a workbook cut short', () => workbookOf([good()]).subarray(0, 300), /bị hỏng/],
    ['a workbook broken inside', () => Buffer.from(workbookOf([good()])).fill(7, 60, 90), /bị hỏng/],
    ['with macros', () => workbookOf([good()], [{ name: 'xl/vbaProject.bin', data: 'x' }]), /macro/],
    [
      'with links to other workbooks',
      () => workbookOf([good()], [{ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }]),
      /liên kết/,
    ],
    ['two sheets of figures', () => workbookOf([good(), { ...good(), name: 'Tháng 8' }]), /nhiều trang tính.*"Số liệu", "Tháng 8"/],
    [
      'sheets without the columns',
      () =>
        workbookOf([
          { name: 'A', xml: sheetData([['x']]) },
          { name: 'B', xml: sheetData([['y']]) },
        ]),
      /"A", "B"/,
    ],
    ['XML with a document type', () => workbookOf([{ name: 'A', xml: '<!DOCTYPE lolz [<!ENTITY a "b">]><sheetData/>' }]), /bị hỏng/],
  ])('[IM5] %s is refused in words that say what to do', async (_name, make, words) => {
    expect(await refusalOf(make())).toMatch(words);
  });

  it('[IM5] a bomb is refused by what it declares, and by what it holds where it lies', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024);
    const honest = workbookOf([good()], [{ name: 'xl/worksheets/sheet1.xml', data: zeros }]);
    expect(honest.length).toBeLessThan(100_000);
    expect(await refusalOf(honest)).toMatch(/phình ra quá lớn/);
    const lying = workbookOf([good()], [{ name: 'xl/worksheets/sheet1.xml', data: zeros, declared: 1_000 }]);
    expect(await refusalOf(lying)).toMatch(/bị hỏng|phình ra/);
  });
  it('[IM5] a sheet that is named and not there is told with those that are', async () => {
    expect(await refusalOf(workbookOf([good()]), 'a.xlsx', { sheet: 'Tháng 9' })).toMatch(/"Tháng 9".*"Số liệu"/);
  });
});

describe('cells that cannot be taken', () => {
  const rowsOf = async (xml: string) => (await read(workbookOf([{ name: 'Số liệu', xml }]), 'a.xlsx')).rows;
  it('[IM5] a formula is refused with its address, whatever value it was saved with', async () => {
    const formula = { xml: '<c r="@"><f>SUM(A1:A9)</f><v>45.5</v></c>' };
    const [row] = await rowsOf(sheetData([HEAD, ['I.3', '2025-07', formula, '%']]));
    expect(row?.wrong).toEqual([expect.stringMatching(/Ô C2 là công thức.*dán giá trị/)]);
  });
  it('[IM5] merged cells among the figures are refused with their range; above the head they say nothing', async () => {
    const merged = '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>';
    const rows = await rowsOf(sheetData([['BÁO CÁO'], HEAD, ROW, ROW, ROW], merged));
    expect(rows.map(({ wrong }) => wrong)).toEqual([[expect.stringMatching(/A3:A4 bị gộp/)], [expect.stringMatching(/A3:A4/)], []]);
  });
  it('[IM5] an error of Excel is refused with its address', async () => {
    const [row] = await rowsOf(sheetData([HEAD, ['I.3', '2025-07', { xml: '<c r="@" t="e"><v>#DIV/0!</v></c>' }, '%']]));
    expect(row?.wrong).toEqual([expect.stringMatching(/C2 là lỗi của Excel \(#DIV\/0!\)/)]);
  });
  it('[IM5] hidden rows, columns and sheets are told of', async () => {
    const xml = `<cols><col min="4" max="4" hidden="1"/></cols>${sheetData([HEAD, ROW]).replace('<row r="2"', '<row r="2" hidden="1"')}`;
    const { notes } = await read(
      workbookOf([
        { name: 'Số liệu', xml },
        { name: 'Nháp', xml: sheetData([]), hidden: true },
      ]),
      'a.xlsx',
    );
    expect(notes.join(' ')).toMatch(/dòng đang ẩn: 2.*cột đang ẩn: D.*1 trang tính ẩn/);
  });
  it('[IM3] a number that reads in two ways is refused with both, unless the file or the sender says which', async () => {
    const ambiguous = CSV.replace('45,5', '1.234');
    expect((await read(ambiguous)).rows[0]?.wrong).toEqual([
      expect.stringMatching(/hai cách hiểu, kiểu Việt Nam là 1234, kiểu Anh là 1,234/),
    ]);
    expect((await read(ambiguous, 'a.csv', { numbers: 'vi' })).rows[0]?.typed?.values['value']).toBe('1234');
    expect((await read(ambiguous, 'a.csv', { numbers: 'en' })).rows[0]?.typed?.values['value']).toBe('1.234');
    expect((await read(`${ambiguous}I.4;2025-07;0,5;%`)).rows[0]?.typed?.values['value']).toBe('1234');
  });
  it('[IM5] a row with more cells than the head is refused: a decimal comma has parted a number', async () => {
    const [row] = (await read('Mã chỉ tiêu,Kỳ,Giá trị\nI.3,2025-07,45,5\n')).rows;
    expect(row?.wrong).toEqual([expect.stringMatching(/nhiều ô hơn tiêu đề/)]);
  });
});

describe('a file that is taken', () => {
  const valuesOf = async (bytes: Uint8Array | string, options?: object) =>
    (await read(bytes, 'a', options)).rows.map(({ typed }) => typed?.values);
  const expected = [expect.objectContaining({ indicator: 'I.3', period: '2025-07', value: '45.5', unit: '%' })];
  it.each<[string, () => Uint8Array | string]>([
    ['UTF-8', () => CSV],
    ['UTF-8 with its mark', () => `\uFEFF${CSV}`],
    ['UTF-16 LE with its mark', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV, 'utf16le')])],
    ['UTF-16 BE with its mark', () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(CSV, 'utf16le').swap16()])],
    ['parted by tabs', () => CSV.replaceAll(';', '\t')],
    ['parted by commas, the number in quotes', () => CSV.replaceAll(';', ',').replace('45,5', '"45,5"')],
    ['in decomposed Unicode', () => CSV.normalize('NFD')],
    ['a workbook', () => workbookOf([good()])],
    ['a workbook with another sheet of notes', () => workbookOf([good(), { name: 'Ghi chú', xml: sheetData([['Ghi chú']]) }])],
    ['a workbook with prefixed names', () => workbookOf([{ name: 'S', xml: good().xml.replaceAll(/<(\/?)(\w)/g, '<$1x:$2') }])],
  ])('[IM2] %s', async (_name, make) => expect(await valuesOf(make())).toEqual(expected));

  it('[IM3] days, shares and numbers of Excel are what Excel shows, to the last of its 15 digits', async () => {
    const cells = ['I.3', { xml: '<c r="@" s="1"><v>45853</v></c>' }, { xml: '<c r="@" s="2"><v>0.455</v></c>' }, '%'];
    const drift = ['I.4', '2025-07', { xml: '<c r="@"><v>0.30000000000000004</v></c>' }, '%'];
    const big = ['I.5', '2025', { xml: '<c r="@"><v>1.23456789012E+11</v></c>' }, '%'];
    const values = await valuesOf(workbookOf([{ name: 'S', xml: sheetData([HEAD, cells, drift, big]) }]));
    expect(values.map((row) => [row?.['period'], row?.['value']])).toEqual([
      ['2025-07-15', '45.5%'],
      ['2025-07', '0.3'],
      ['2025', '123456789012'],
    ]);
  });
  it('[IM5] in an old code page only where that was declared', async () => {
    expect(await refusalOf(vietnamese1258)).toMatch(/windows-1258/);
    const { header } = await read(vietnamese1258, 'a.csv', { encoding: 'windows-1258' });
    expect(header).toEqual(['Ma chi tieu', 'Ky', 'Gia tri', 'Nguồn']);
  });
  it('[IM2] the template itself, and what it does not know is told', async () => {
    const { rows, header } = await read(await xlsxTemplate(kind), 'mau.xlsx');
    expect(header).toHaveLength(kind.columns.length);
    expect(rows.map(({ wrong }) => wrong)).toEqual(kind.examples.map(() => [expect.stringMatching(/dòng ví dụ của mẫu/)]));
    const { notes } = await read(CSV.replace('Đơn vị tính', 'Người lập'));
    expect(notes.join(' ')).toContain('"Người lập"');
  });
});

describe('the thread that reads', () => {
  const reading = async (bytes: Uint8Array | string, limits: { memoryMb: number; wallMs: number }) => {
    const path = join(dir, crypto.randomUUID());
    await writeFile(path, bytes);
    const messages = [];
    const order = { path, name: 'a.csv', kind: 'observations', options: importOptions.parse({}) };
    for await (const message of readInThread(order, new AbortController().signal, limits)) messages.push(message.say);
    return messages;
  };
  const many = `${CSV}${'I.3;2025-07;45,5;%\r\n'.repeat(150_000)}`;
  it('[IM5] tells head, rows and end', async () => {
    expect(await reading(CSV, { memoryMb: 512, wallMs: 60_000 })).toEqual(['head', 'rows', 'end']);
  }, 60_000);
  it('[IM5] that needs too much memory ends alone, and the program goes on', async () => {
    await expect(reading(many, { memoryMb: 40, wallMs: 120_000 })).rejects.toThrow(/quá nhiều bộ nhớ/);
  }, 120_000);
  it('[IM5] that takes too long is ended', async () => {
    await expect(reading(many, { memoryMb: 1_024, wallMs: 150 })).rejects.toThrow(/quá 0 giây nên bị dừng/);
  }, 60_000);
});
