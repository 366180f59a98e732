/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also behind blanks, which some programs drop, and in full width. */
const DANGEROUS = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Words that no spreadsheet runs as a formula: an apostrophe stands before those that look like one. Numbers never come here. */
export const escapeFormula = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);
