import { escapeCsvFormula } from '../../../contract/rules/formulaEscape';
import type { ExportCell, ExportTable } from '../exportable';
import type { StampLine } from '../stamp';
import { CHUNK_ROWS } from '../breathe';
import { plainDate } from '../vietnamTime';

/** `;` is what Excel reads where the comma is the decimal sign, as in Việt Nam; `,` is what RFC 4180 has, with a decimal point. */
export type Separator = ';' | ',';

const BOM = '\ufeff';
const NEEDS_QUOTES = { ';': /[";\r\n]/, ',': /[",\r\n]/ } as const;

const quoted = (text: string, separator: Separator): string =>
  NEEDS_QUOTES[separator].test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** All digits that the number has, none in groups; a power of ten is written out only by programs. */
const numberText = (value: number, separator: Separator): string => (separator === ';' ? String(value).replace('.', ',') : String(value));

const cellText = (cell: ExportCell, separator: Separator): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return quoted(numberText(cell, separator), separator);
  return quoted(typeof cell === 'string' ? escapeCsvFormula(cell) : plainDate(cell.date), separator);
};

/** Notes stand after an empty record, behind a `#`: a spreadsheet's own table ends before them, and programs skip them as comments. */
const NOTE = '# ';

/**
 * A table as CSV (RFC 4180: CRLF, as many fields in every record; UTF-8 with its mark), with the stamp after the rows, [EX3]; in
 * pieces, so that who asks for them may breathe in between.
 */
export function* writeCsv(table: ExportTable, title: string, stamp: readonly StampLine[], separator: Separator): Generator<string> {
  const width = Math.max(2, table.columns.length);
  const record = (cells: readonly ExportCell[]): string => {
    const texts = cells.map((cell) => cellText(cell, separator));
    while (texts.length < width) texts.push('');
    return `${texts.join(separator)}\r\n`;
  };
  yield `${BOM}${record(table.columns.map(({ header }) => header))}`;
  for (let from = 0; from < table.rows.length; from += CHUNK_ROWS)
    yield table.rows
      .slice(from, from + CHUNK_ROWS)
      .map(({ cells }) => record(cells))
      .join('');
  yield [record([]), record([`${NOTE}${title}`]), ...stamp.map(({ label, text }) => record([`${NOTE}${label}`, text]))].join('');
}
