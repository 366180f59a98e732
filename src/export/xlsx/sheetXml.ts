import type { ExportCell, ExportColumn } from '../exportable';
import { cellXml, textXml } from './cellXml';
import type { Styles } from './styles';

const NARROWEST = 8;
const WIDEST = 60;
/** A long head is folded into lines; what stands under it counts more. */
const HEAD_JUDGED = 24;

/** The letters of a column, counted from 0: A … Z, AA … */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));

const longestLine = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length));
const judgedText = (cell: ExportCell): string => (cell === null ? '' : typeof cell === 'object' ? cell.date.slice(0, 19) : String(cell));

/** How wide the columns are, in letters, judged by their heads and some rows. */
export const widthsOf = (columns: readonly ExportColumn[], rows: readonly (readonly ExportCell[])[]): number[] =>
  columns.map(({ header }, index) => {
    const texts = [header.slice(0, HEAD_JUDGED), ...rows.map((cells) => judgedText(cells[index] ?? null))];
    return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => longestLine(text) + 2)));
  });

/** What stands before the rows of a sheet: its head stays in sight, its columns have widths; then the head. */
export const openSheetXml = (heads: readonly string[], widths: readonly number[], styles: Styles): string => {
  const head = styles.styleOf('head');
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1">${heads.map((text, index) => textXml(`${columnName(index)}1`, text, head)).join('')}</row>`,
  ].join('');
};

/** Rows of a sheet from the row numbered `first` on. */
export const rowsXml = (
  rows: readonly (readonly ExportCell[])[],
  first: number,
  columns: readonly Pick<ExportColumn, 'digits'>[],
  styles: Styles,
): string => {
  const names = columns.map((_, index) => columnName(index));
  return rows
    .map((cells, row) => {
      const no = first + row;
      return `<row r="${no}">${cells.map((cell, index) => cellXml(`${names[index] ?? columnName(index)}${no}`, cell, styles, columns[index]?.digits)).join('')}</row>`;
    })
    .join('');
};

export const CLOSE_SHEET = '</sheetData></worksheet>';
