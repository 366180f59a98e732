import { FileRefused, MAX_CELL, MAX_COLUMNS, MAX_ROWS, tooManyRows, type Cell, type RawRow, type RawTable } from '../table';
import { shiftDecimal } from '../../cells/decimal';
import { columnIndex, columnName, excelDay, plainDigits } from './excelValue';
import type { NumberStyle } from './readStyles';
import { attributeOf } from './scanXml';
import type { WorkbookZip } from './workbookZip';

interface SheetParts {
  strings: readonly string[];
  styles: readonly NumberStyle[];
  from1904: boolean;
}
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
}

const ERRORS = 'là lỗi của Excel';

const toCell = ({ column, type, style, value, inline, formula }: OpenCell, line: number, parts: SheetParts): Cell => {
  const address = `${columnName(column)}${line}`;
  const refuse = (wrong: string, text = value): Cell => ({ text, kind: 'text', wrong });
  if (formula)
    return refuse(
      `Ô ${address} là công thức. Hãy chép cả cột, dán giá trị (Paste Special → Values) rồi lưu và gửi lại.`,
      type === 's' ? '' : value,
    );
  if (type === 'e') return refuse(`Ô ${address} ${ERRORS} (${value}). Hãy sửa rồi gửi lại.`);
  if (type === 's' || type === 'str' || type === 'inlineStr') {
    const text = (type === 's' ? (parts.strings[Number(value)] ?? '') : type === 'str' ? value : inline).trim().normalize('NFC');
    return text.length > MAX_CELL ? refuse(`Ô ${address} dài quá ${MAX_CELL} ký tự.`, text.slice(0, 100)) : { text, kind: 'text' };
  }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
  const shown = parts.styles[style] ?? 'plain';
  // Of a day that Excel shows as `Jul-25` the author wrote no more than the month.
  const length = shown === 'month' ? 7 : 10;
  if (type === 'd') return { text: value.slice(0, length), kind: 'date' };
  if (value === '') return { text: '', kind: 'text' };
  if (shown === 'date' || shown === 'month') {
    const day = excelDay(value, parts.from1904);
    if (day === null) return refuse(`Ô ${address} định dạng ngày nhưng không phải ngày có thật.`);
    return { text: day.slice(0, length), kind: 'date' };
  }
  const digits = plainDigits(value);
  if (digits === null) return refuse(`Ô ${address} không phải số đọc được.`);
  // What is shown as 45,5 % lies in the file as 0.455.
  return { text: shown === 'percent' ? `${shiftDecimal(digits, 2)}%` : digits, kind: 'number' };
};

const RANGE = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/;

/** Rows of a sheet, at most `limit` of them; merged cells, formulas and what is hidden are told with their addresses. @throws FileRefused */
export const readSheet = async (zip: WorkbookZip, path: string, parts: SheetParts, limit = Number.POSITIVE_INFINITY): Promise<RawTable> => {
  const rows: RawRow[] = [];
  const merged: string[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: string[] = [];
  let row: RawRow | null = null;
  let line = 0;
  let cell: OpenCell | null = null;
  let reading: 'value' | 'inline' | null = null;
  await zip.scan(
    path,
    {
      open: (name, attributes) => {
        if (name === 'row') {
          line = Number(attributeOf(attributes, 'r') ?? line + 1);
          row = { line, cells: [] };
          if (/^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) hiddenRows.push(line);
        } else if (name === 'c' && row) {
          const letters = /^[A-Z]+/.exec(attributeOf(attributes, 'r') ?? '')?.[0];
          const column = letters ? columnIndex(letters) : row.cells.length;
          if (column >= MAX_COLUMNS) return void (row.wrong = `Dòng có hơn ${MAX_COLUMNS} cột.`);
          const type = attributeOf(attributes, 't') ?? 'n';
          cell = { column, type, style: Number(attributeOf(attributes, 's') ?? -1), value: '', inline: '', formula: false };
        } else if (name === 'f' && cell) cell.formula = true;
        else if (name === 'v' && cell) reading = 'value';
        else if (name === 't' && cell) reading = 'inline';
        else if (name === 'mergeCell') merged.push(attributeOf(attributes, 'ref') ?? '');
        else if (name === 'col' && /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) {
          const [min, max] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
          if (max <= MAX_COLUMNS) hiddenColumns.push(min === max ? columnName(min - 1) : `${columnName(min - 1)}–${columnName(max - 1)}`);
        }
      },
      close: (name) => {
        if (name === 'v' || name === 't') reading = null;
        if (name === 'c' && row && cell) {
          while (row.cells.length < cell.column) row.cells.push({ text: '', kind: 'text' });
          row.cells[cell.column] = toCell(cell, line, parts);
          cell = null;
        }
        if (name === 'row' && row) {
          if (row.cells.some(({ text, wrong }) => text !== '' || wrong)) rows.push(row);
          if (rows.length > MAX_ROWS) throw tooManyRows();
          row = null;
        }
      },
      text: (text) => {
        if (cell && reading === 'value') cell.value += text;
        if (cell && reading === 'inline') cell.inline += text;
      },
    },
    () => rows.length >= limit,
  );
  markMerged(rows, merged);
  return { rows, notes: notesOf(hiddenRows, hiddenColumns) };
};

const markMerged = (rows: RawRow[], merged: readonly string[]): void => {
  if (merged.length > 10_000) throw new FileRefused('Trang tính có quá nhiều ô gộp. Hãy bỏ gộp ô (Unmerge Cells) rồi gửi lại.');
  const byLine = new Map(rows.map((row) => [row.line, row]));
  for (const range of merged) {
    const [, , from = '', , to = from] = RANGE.exec(range) ?? [];
    for (let line = Number(from); line <= Math.min(Number(to), Number(from) + 1_000); line += 1) {
      const row = byLine.get(line);
      if (row) row.wrong ??= `Ô ${range} bị gộp. Hãy bỏ gộp ô (Unmerge Cells), điền đủ từng ô rồi gửi lại.`;
    }
  }
};

const listed = (items: readonly (string | number)[]): string =>
  items.length > 10 ? `${items.slice(0, 10).join(', ')}… (${items.length})` : items.join(', ');

const notesOf = (rows: readonly number[], columns: readonly string[]): string[] => [
  ...(rows.length > 0 ? [`Trang tính có dòng đang ẩn: ${listed(rows)}. Các dòng này vẫn được đọc.`] : []),
  ...(columns.length > 0 ? [`Trang tính có cột đang ẩn: ${listed(columns)}. Các cột này vẫn được đọc.`] : []),
];
