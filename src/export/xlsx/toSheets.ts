import type { CellObject, Sheet } from 'write-excel-file/universal';
import { escapeFormula } from '../escapeFormula';
import type { ExportCell, ExportColumn } from '../exportable';
import { toCell } from './toCell';
import type { Workbook } from './workbook';

const NARROWEST = 8;
const WIDEST = 60;
/** Rows that a width is judged by. */
const JUDGED = 200;

const headCell = (text: string): CellObject => ({
  value: escapeFormula(text),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF5',
  bottomBorderStyle: 'thin',
  wrap: true,
  alignVertical: 'center',
});

const widthOf = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => Math.max(...text.split('\n').map(({ length }) => length)) + 2)));

const judgedText = (cell: ExportCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.date.slice(0, 19) : String(cell));

/** A sheet as the page hands it over: its head, and its rows cell by cell. */
export interface BookSheet {
  name: string;
  columns: readonly ExportColumn[];
  rows: readonly (readonly ExportCell[])[];
}

const dataSheet = ({ name, columns, rows }: BookSheet): Sheet<Blob> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ header }, index) => ({
    // A long head is folded into lines; what stands under it counts more.
    width: widthOf([header.slice(0, 24), ...rows.slice(0, JUDGED).map((cells) => judgedText(cells[index] ?? null))]),
  })),
  data: [
    columns.map(({ header }) => headCell(header)),
    ...rows.map((cells) => cells.map((cell, index) => toCell(cell, columns[index]?.digits))),
  ],
});

/** A workbook as the writer takes it: the tables with their heads in sight, then the sheet that says what they are. */
export const toSheets = (sheets: readonly BookSheet[], info: Workbook['info']): Sheet<Blob>[] => [
  ...sheets.map(dataSheet),
  {
    sheet: info.name,
    columns: [{ width: 22 }, { width: 90 }],
    data: [
      info.head.map(headCell),
      ...info.lines.map(({ label, text }) => [{ ...headCell(label), alignVertical: 'top' as const }, toCell(text)]),
    ],
  },
];
