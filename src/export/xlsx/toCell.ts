import type { CellObject } from 'write-excel-file/universal';
import { escapeFormula } from '../escapeFormula';
import type { ExportCell } from '../exportable';
import { asVietnamClock, isDay } from '../vietnamTime';

/** No cell of a sheet holds more. */
const LONGEST = 32_767;
const MOST_DIGITS = 3;
const HUGE = 1e16;

/** How a number is shown in a sheet, as on the screen: in groups, with the decimals it has, `digits` at most. The sheet's language draws the signs. */
export const numberFormat = (value: number, digits = MOST_DIGITS): string => {
  const size = Math.abs(value);
  if (size >= HUGE || (size > 0 && size < 0.5 * 10 ** -digits)) return '0.###E+00';
  const shown = Number(size.toFixed(digits));
  const decimals = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
};

const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const textCell = (text: string): CellObject => ({
  value: clip(escapeFormula(text)),
  type: String,
  wrap: text.length > 40,
  alignVertical: 'top',
});

/** A cell of its own type: numbers are numbers at full precision, dates are dates, words are words and never a formula, [EX2], [EX5]. */
export const toCell = (cell: ExportCell, digits?: number): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? { value: cell, type: Number, format: numberFormat(cell, digits), alignVertical: 'top' }
      : textCell(String(cell));
  const at = asVietnamClock(cell.date);
  // A sheet knows no day before 1900.
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1900) return textCell(cell.date);
  return { value: at, type: Date, format: isDay(cell.date) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss', alignVertical: 'top' };
};
