/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also behind blanks, which some programs drop, and in full width. */
const DANGEROUS = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The same behind what some reader of CSV parts cells or records at, with blanks and quotes between, which it drops. */
const DANGEROUS_INSIDE = /(?<=[;,\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])/gu;

/** Words that no spreadsheet runs as a formula: an apostrophe stands before those that look like one. Numbers never come here. */
export const escapeFormula = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

/** Words of a cell of CSV, of which no piece is run as a formula either, at whichever separator they are parted. */
export const escapeCsvFormula = (text: string): string => escapeFormula(text).replaceAll(DANGEROUS_INSIDE, "'");
