import { shiftDecimal } from '../../cells/decimal';

const DAY_MS = 86_400_000;

/** A number as Excel shows it, with 15 digits: what a double holds beyond them is none of the author's. Null where it is no number. */
export const plainDigits = (raw: string): string | null => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return null;
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  return shiftDecimal(mantissa, Number(exponent));
};

/** The calendar day of an Excel serial number, as yyyy-mm-dd; null where it is none. Excel believes in 29/02/1900. */
export const excelDay = (raw: string, from1904: boolean): string | null => {
  const serial = Math.floor(Number(raw));
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const days = from1904 ? serial : serial < 60 ? serial + 1 : serial;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
};

/** 0 for A, 25 for Z, 26 for AA. */
export const columnIndex = (letters: string): number => {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
};
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
