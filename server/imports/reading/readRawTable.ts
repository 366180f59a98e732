import { open, readFile } from 'node:fs/promises';
import type { ImportOptions } from '../../../contract/imports/importOptions';
import type { KindColumn } from '../kinds/kind';
import { decodeText } from './decodeText';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { FileRefused, type RawTable } from './table';

const startOf = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const OLD_EXCEL =
  'Đây là tệp Excel đời cũ (.xls) hoặc tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có, lưu thành "Excel Workbook (*.xlsx)" rồi gửi lại.';

/** Reads a file by what it holds, whatever its name says. @throws FileRefused */
export const readRawTable = async (
  path: string,
  name: string,
  options: ImportOptions,
  { columns, templateName }: { columns: readonly KindColumn[]; templateName: string },
): Promise<RawTable> => {
  const start = await startOf(path);
  if (start.length === 0) throw new FileRefused('Tệp rỗng (0 byte). Hãy kiểm tra lại tệp rồi gửi lại.');
  if (start.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(path, options.sheet, columns, templateName);
  if (start.toString('hex').startsWith('d0cf11e0')) throw new FileRefused(OLD_EXCEL);
  if (start.toString('latin1').startsWith('%PDF')) throw new FileRefused('Đây là tệp PDF. Hãy gửi bảng tính XLSX hoặc CSV theo mẫu.');
  const table = readCsv(decodeText(await readFile(path), options.encoding));
  if (/\.xls[xm]?$/i.test(name)) {
    const note = 'Tên tệp có đuôi của Excel nhưng nội dung là văn bản CSV; đã đọc theo nội dung.';
    return { ...table, notes: [...table.notes, note] };
  }
  return table;
};
