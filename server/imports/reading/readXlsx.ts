import type { KindColumn } from '../kinds/kind';
import { findHead } from './findHead';
import { FileRefused, type RawTable } from './table';
import { readSharedStrings } from './xlsx/readSharedStrings';
import { readSheet } from './xlsx/readSheet';
import { readStyles } from './xlsx/readStyles';
import { readWorkbook } from './xlsx/readWorkbook';
import { openWorkbookZip } from './xlsx/workbookZip';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const HEAD_ROWS = 20;

/**
 * The sheet that was declared, else the only one that has the columns of the kind: a second sheet with notes is no second
 * report, two reports in one file are refused. @throws FileRefused naming the sheets
 */
export const readXlsx = async (
  path: string,
  sheet: string | null,
  columns: readonly KindColumn[],
  templateName: string,
): Promise<RawTable> => {
  const zip = await openWorkbookZip(path);
  try {
    const { sheets, from1904, ...at } = await readWorkbook(zip);
    const parts = { strings: await readSharedStrings(zip, at.sharedStrings), styles: await readStyles(zip, at.styles), from1904 };
    const visible = sheets.filter(({ hidden }) => !hidden);
    const names = quoted(visible.map(({ name }) => name));
    if (sheet !== null) {
      const named = sheets.find(({ name }) => name === sheet);
      if (!named) throw new FileRefused(`Tệp không có trang tính "${sheet}". Các trang tính có trong tệp: ${names}.`);
      return await readSheet(zip, named.path, parts);
    }
    const fitting = [];
    for (const each of visible) {
      const head = findHead(await readSheet(zip, each.path, parts, HEAD_ROWS), columns);
      if (head && head.matched.missing.length === 0) fitting.push(each);
    }
    const [only] = fitting;
    if (fitting.length > 1)
      throw new FileRefused(
        `Tệp có nhiều trang tính cùng chứa số liệu: ${quoted(fitting.map(({ name }) => name))}. Hãy chọn một trang tính khi gửi, hoặc tách thành từng tệp.`,
      );
    if (only) {
      const table = await readSheet(zip, only.path, parts);
      const hidden = sheets.length - visible.length;
      return hidden > 0 ? { ...table, notes: [...table.notes, `Tệp có ${hidden} trang tính ẩn; các trang này không được đọc.`] } : table;
    }
    if (visible.length === 1 && visible[0]) return await readSheet(zip, visible[0].path, parts);
    throw new FileRefused(
      `Không trang tính nào có đủ cột của mẫu "${templateName}". Các trang tính có trong tệp: ${names}. Hãy tải mẫu và chép số liệu vào trang "Số liệu".`,
    );
  } finally {
    zip.close();
  }
};
