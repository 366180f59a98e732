import type { ImportOptions } from '../../../contract/imports/importOptions';
import { formatOf, readNumber, type NumberFormat } from '../cells/readNumber';
import { readDate } from '../cells/readDate';
import { EXAMPLE_MARK, isExampleCell } from '../cells/exampleMark';
import { readPeriod } from '../cells/readPeriod';
import type { KindColumn, TypedRow } from '../kinds/kind';
import { findHead } from './findHead';
import { FileRefused, type Cell, type RawRow, type RawTable } from './table';

/** A row that was read: its cells as they were written, what they say, and every reason why they cannot be taken. */
export interface ReadRow {
  line: number;
  cells: string[];
  wrong: string[];
  /** Null where the row as a whole cannot be taken, so that there is nothing to judge. */
  typed: TypedRow | null;
}
export interface ReadTable {
  header: string[];
  rows: ReadRow[];
  notes: string[];
}

type Read = { value: string | null; words?: string } | { wrong: string };
const SHOWN: Record<NumberFormat, string> = { vi: 'Việt Nam (1.234,5)', en: 'Anh, Mỹ (1,234.5)' };

const readNumberCell = (cell: Cell, column: KindColumn, format: NumberFormat | null): Read => {
  if (cell.kind === 'number') return { value: cell.text, words: cell.text };
  if (cell.kind === 'date') return { wrong: `${column.name}: ô đang định dạng ngày (${cell.text}), không phải số.` };
  const read = readNumber(cell.text, format);
  if (read.outcome === 'number') return { value: `${read.digits}${read.percent ? '%' : ''}`, words: cell.text };
  if (read.outcome === 'ambiguous')
    return {
      wrong: `${column.name}: "${cell.text}" có hai cách hiểu, kiểu Việt Nam là ${read.vi.replace('.', ',')}, kiểu Anh là ${read.en.replace('.', ',')}. Hãy khai cách viết số của tệp khi gửi.`,
    };
  // Words are left for the kind to judge: "Trên 50%" may be a value too.
  return { value: `=${cell.text}`, words: cell.text };
};

const readCell = (cell: Cell, column: KindColumn, format: NumberFormat | null): Read => {
  if (cell.wrong) return { wrong: cell.wrong };
  if (cell.text === '') return { value: null };
  if (column.type === 'number') return readNumberCell(cell, column, format);
  if (column.type === 'text') return { value: cell.text };
  const value = column.type === 'date' ? readDate(cell.text) : readPeriod(cell.text);
  if (value !== null) return { value, words: cell.text };
  return {
    wrong:
      column.type === 'date'
        ? `${column.name}: "${cell.text}" không phải ngày. Ghi dạng 31/12/2025 hoặc 2025-12-31.`
        : `${column.name}: "${cell.text}" không phải kỳ. Ghi dạng 2025, 2025-Q3, 2025-07 hoặc tháng 7/2025.`,
  };
};

const EXAMPLE = `Đây là dòng ví dụ của mẫu (ô đầu ghi "${EXAMPLE_MARK}"). Hãy xóa dòng này rồi gửi lại.`;
const MORE_CELLS =
  'Dòng có nhiều ô hơn tiêu đề. Nếu số có dấu phẩy thập phân, hãy để số trong ngoặc kép hoặc dùng dấu chấm phẩy giữa các cột.';

/** Whether the row is one of the template's own examples: `place` is that of its first column, should somebody have put another before it. */
const isExample = ({ cells }: RawRow, place: number | undefined): boolean =>
  [0, place ?? 0].some((at) => isExampleCell(cells[at]?.text ?? ''));

const typeRow = (row: RawRow, width: number, columns: readonly [KindColumn, number][], format: NumberFormat | null): ReadRow => {
  const cells = row.cells.slice(0, width).map(({ text }) => text);
  const typed: TypedRow = { line: row.line, values: {}, unread: {}, words: {} };
  for (const [column, place] of columns) {
    const read = readCell(row.cells[place] ?? { text: '', kind: 'text' }, column, format);
    if ('wrong' in read) typed.unread[column.key] = read.wrong;
    else if (read.value === null && column.required) typed.unread[column.key] = `Thiếu ${column.name}.`;
    else {
      typed.values[column.key] = read.value;
      if (read.words !== undefined) typed.words[column.key] = read.words;
    }
  }
  const whole = [...(row.wrong ? [row.wrong] : []), ...(row.cells.slice(width).some(({ text }) => text !== '') ? [MORE_CELLS] : [])];
  return { line: row.line, cells, wrong: [...whole, ...Object.values(typed.unread)], typed: whole.length > 0 ? null : typed };
};

/** Reads the rows under the head by the columns of a kind. @throws FileRefused naming the template where columns are missing */
export const typeRows = (
  table: RawTable,
  { columns, templateName }: { columns: readonly KindColumn[]; templateName: string },
  { numbers }: Pick<ImportOptions, 'numbers'>,
): ReadTable => {
  const head = findHead(table, columns);
  const fix = `Hãy tải mẫu "${templateName}" và điền theo mẫu.`;
  if (!head) throw new FileRefused(`Không thấy dòng tiêu đề với các cột của mẫu. ${fix}`);
  const { places, missing, unknown, doubled } = head.matched;
  const quoted = (list: readonly string[]): string => list.map((each) => `"${each}"`).join(', ');
  if (missing.length > 0) throw new FileRefused(`Tệp thiếu cột ${quoted(missing.map(({ name }) => name))}. ${fix}`);
  if (doubled.length > 0) {
    const told = doubled.map(({ column, heads }) => `${quoted(heads)} cùng là cột "${column.name}"`);
    throw new FileRefused(`Không rõ lấy số ở cột nào: ${told.join('; ')}. Hãy bỏ bớt một cột. ${fix}`);
  }
  const data = table.rows.slice(head.at + 1);
  if (data.length === 0) throw new FileRefused('Tệp chỉ có tiêu đề, không có dòng số liệu nào.');
  const known = columns.flatMap((column): [KindColumn, number][] => {
    const place = places.get(column.key);
    return place === undefined ? [] : [[column, place]];
  });
  const notes = [...table.notes];
  if (unknown.length > 0) notes.push(`Cột không có trong mẫu nên không đọc: ${quoted(unknown.slice(0, 10))}.`);
  const numberPlaces = known.filter(([{ type }]) => type === 'number').map(([, place]) => place);
  const firstPlace = places.get(columns[0]?.key ?? '');
  const examples = new Set(data.filter((row) => isExample(row, firstPlace)));
  const own = data.filter((row) => !examples.has(row));
  const told = numbers === 'auto' ? formatOf(numberWords(own, numberPlaces)) : null;
  if (told) notes.push(`Số trong tệp được hiểu theo kiểu ${SHOWN[told.format]}, vì có ô "${told.cell}".`);
  const format = numbers === 'auto' ? (told?.format ?? null) : numbers;
  const width = head.names.length;
  const toRow = (row: RawRow): ReadRow =>
    examples.has(row)
      ? { line: row.line, cells: row.cells.slice(0, width).map(({ text }) => text), wrong: [EXAMPLE], typed: null }
      : typeRow(row, width, known, format);
  return { header: head.names, rows: data.map(toRow), notes };
};

function* numberWords(rows: readonly RawRow[], places: readonly number[]): Generator<string> {
  for (const { cells } of rows)
    for (const place of places) if (cells[place]?.kind === 'text' && !cells[place].wrong) yield cells[place].text;
}
