import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { FileRefused, MAX_CELL, MAX_COLUMNS, MAX_ROWS, tooManyRows, type RawRow, type RawTable } from './table';

const DELIMITERS = [',', ';', '\t'] as const;
const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** The delimiter that parts the most of the first lines; a comma inside quotes parts nothing. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = head.split(/\r\n|\n|\r/).slice(0, 20);
  const most = (delimiter: string): number => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.toSorted((a, b) => most(b) - most(a))[0] ?? ',';
};

const refusal = (error: unknown): FileRefused => {
  if (!(error instanceof CsvError)) throw error;
  const line = typeof error['lines'] === 'number' ? ` (gần dòng ${error['lines']})` : '';
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new FileRefused(`Tệp CSV có dòng quá dài${line}. Hãy kiểm tra dấu ngoặc kép mở mà không đóng.`)
    : new FileRefused(`Tệp CSV không đọc được${line}: dấu ngoặc kép không khép. Hãy mở bằng Excel, lưu lại dạng "CSV UTF-8" rồi gửi lại.`);
};

/** Reads text parted by comma, semicolon or tab into rows; `line` is the line on which a row ends. @throws FileRefused */
export const readCsv = (text: string): RawTable => {
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trim() === '') throw new FileRefused('Tệp không có nội dung. Hãy kiểm tra lại tệp rồi gửi lại.');
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(whole))
    throw new FileRefused('Đây là trang web (HTML, XML) đã đổi đuôi tên, không phải bảng tính. Hãy mở bằng Excel rồi lưu thành .xlsx.');
  let parsed: z.infer<typeof records>;
  try {
    const options = { delimiter: delimiterOf(whole), info: true, relax_column_count: true, skip_empty_lines: false, to: MAX_ROWS + 100 };
    parsed = records.parse(parse(whole, { ...options, max_record_size: MAX_CELL * MAX_COLUMNS }));
  } catch (error) {
    throw refusal(error);
  }
  if (parsed.length > MAX_ROWS) throw tooManyRows();
  const rows = parsed
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }): RawRow => {
      const row: RawRow = { line: info.lines, cells: record.map((cell) => ({ text: cell.trim().normalize('NFC'), kind: 'text' })) };
      if (record.length > MAX_COLUMNS || record.some((cell) => cell.length > MAX_CELL)) return { ...row, wrong: 'Dòng quá dài.' };
      return row;
    });
  return { rows, notes: [] };
};
