/** What a spreadsheet would take for a formula: it is opened as words, with an apostrophe before it. */
const DANGEROUS = /^[\s]*[=+\-@\t\r]/;
/** A number may begin with a minus. */
const NUMBER = /^-?[\d.,\s]+%?$/;

const toCell = (text: string, delimiter: string): string => {
  const safe = DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line of CSV (RFC 4180) whose cells no spreadsheet takes for a formula. */
export const toCsvLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => toCell(cell, delimiter)).join(delimiter)}\r\n`;
