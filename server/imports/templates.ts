import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { ImportKind } from './kinds/kind';
import { EXAMPLE_MARK, markExample } from './cells/exampleMark';
import { toCsvLine } from './csvLine';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E3ECF7', align: 'center', alignVertical: 'center', textWrap: true } as const;
const text = (value: string): Cell => (value === '' ? null : { value, type: String });
/** A cell that stays as it is typed, blank too: Excel makes a date of `2025-07` or `7/2025` elsewhere. */
const asTyped = (value: string): Cell => ({ value, type: String, format: '@' });
/** Rows of the template, examples and blank ones, whose cells of Kỳ stay as they are typed. */
const TYPED_ROWS = 1_000;

/** What is filled in: heads and examples. Every example is words, so that Excel turns no code and no period into something else. */
const dataSheet = ({ columns, examples }: ImportKind, marked = examples.map(markExample)): SheetData => [
  columns.map(({ name, required }): Cell => ({ value: required ? `${name} (bắt buộc)` : name, type: String, ...HEAD })),
  ...Array.from({ length: TYPED_ROWS }, (_, line) =>
    columns.map(({ type }, place): Cell => (type === 'period' ? asTyped : text)(marked[line]?.[place] ?? '')),
  ),
];

const EXAMPLES_NOTE = `Dòng có chữ "${EXAMPLE_MARK}" ở ô đầu là dòng ví dụ: hãy xóa trước khi gửi, dòng còn chữ này sẽ bị từ chối.`;

const notesSheet = ({ name, description, columns, notes }: ImportKind): SheetData => [
  [{ value: `Hướng dẫn điền mẫu: ${name}`, type: String, fontWeight: 'bold', fontSize: 14 }],
  [{ value: description, type: String }],
  [],
  ...[EXAMPLES_NOTE, ...notes].map((note, index): SheetData[number] => [{ value: `${index + 1}. ${note}`, type: String }]),
  [],
  ['Cột', 'Bắt buộc', 'Cách điền', 'Tên khác được nhận'].map((value): Cell => ({ value, type: String, ...HEAD })),
  ...columns.map((column) => [
    text(column.name),
    text(column.required ? 'Có' : 'Không'),
    { value: column.hint, type: String, textWrap: true } as const,
    { value: column.synonyms.join(', '), type: String, textWrap: true } as const,
  ]),
];

/** The template of a kind as a workbook: a sheet to fill in, and one that says how. */
export const xlsxTemplate = async (kind: ImportKind): Promise<Buffer> =>
  writeExcelFile([
    { data: dataSheet(kind), sheet: 'Số liệu', columns: kind.columns.map(() => ({ width: 18 })), stickyRowsCount: 1 },
    { data: notesSheet(kind), sheet: 'Hướng dẫn', columns: [{ width: 26 }, { width: 10 }, { width: 70 }, { width: 40 }] },
  ]).toBuffer();

/** The template of a kind as text: parted by semicolons, as a Vietnamese Excel opens it, with the mark of UTF-8. */
export const csvTemplate = ({ columns, examples }: ImportKind): string =>
  `\uFEFF${[columns.map(({ name }) => name), ...examples.map(markExample)].map((row) => toCsvLine(row, ';')).join('')}`;
