import { FileRefused } from '../table';
import { attributeOf } from './scanXml';
import type { WorkbookZip } from './workbookZip';

export interface SheetEntry {
  name: string;
  path: string;
  hidden: boolean;
}
export interface Workbook {
  sheets: SheetEntry[];
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
}

const resolve = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

const NO_WORKBOOK = 'Đây không phải bảng tính XLSX. Hãy mở bằng Excel, chọn Lưu thành "Excel Workbook (*.xlsx)" rồi gửi lại.';
const MACRO = 'Tệp có chứa macro (VBA) nên không được nhận. Hãy lưu lại dạng "Excel Workbook (*.xlsx)" không có macro rồi gửi lại.';
const LINKS =
  'Tệp có liên kết tới bảng tính khác nên không được nhận. Hãy chọn Data → Edit Links → Break Link (hoặc dán giá trị), lưu lại rồi gửi lại.';

/** Where the parts of a workbook lie. @throws FileRefused for macros, links to other files, or what is no workbook */
export const readWorkbook = async (zip: WorkbookZip): Promise<Workbook> => {
  const paths = zip.paths();
  if (paths.some((path) => /vbaProject\.bin$|\/macrosheets\//i.test(path))) throw new FileRefused(MACRO);
  if (paths.some((path) => /(^|\/)externalLinks\/externalLink/i.test(path))) throw new FileRefused(LINKS);
  if (!zip.has('xl/workbook.xml') || !zip.has('xl/_rels/workbook.xml.rels')) throw new FileRefused(NO_WORKBOOK);
  const targets = new Map<string, { path: string; type: string }>();
  await zip.scan('xl/_rels/workbook.xml.rels', {
    open: (name, attributes) => {
      const id = name === 'Relationship' ? attributeOf(attributes, 'Id') : null;
      if (id !== null)
        targets.set(id, { path: resolve(attributeOf(attributes, 'Target') ?? ''), type: attributeOf(attributes, 'Type') ?? '' });
    },
    close: () => {},
    text: () => {},
  });
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await zip.scan('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      const target = name === 'sheet' ? targets.get(attributeOf(attributes, 'id') ?? '') : undefined;
      if (target && zip.has(target.path))
        sheets.push({
          name: attributeOf(attributes, 'name') ?? '',
          path: target.path,
          hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
        });
    },
    close: () => {},
    text: () => {},
  });
  const pathOf = (type: string): string | null =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`) && zip.has(target.path))?.path ?? null;
  if (sheets.length === 0) throw new FileRefused(NO_WORKBOOK);
  return { sheets, from1904, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles') };
};
