import { escapeCsvFormula } from '../../contract/rules/formulaEscape';

/** A number may begin with a minus. */
const NUMBER = /^-?[\d.,\s]+%?$/;

const toCell = (text: string, delimiter: string): string => {
  const safe = NUMBER.test(text) ? text : escapeCsvFormula(text);
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line of CSV (RFC 4180) whose cells no spreadsheet takes for a formula, at whichever separator it parts them. */
export const toCsvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => toCell(cell, delimiter)).join(delimiter)}\r\n`;
