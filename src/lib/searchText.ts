const MARKS = /\p{M}+/gu;

/** Text as it is searched: without accents, đ as d, in small letters, one space between words. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether every word of a query stands somewhere in a text; both already folded. */
export const foldedMatches = (folded: string, query: string): boolean => query.split(' ').every((word) => folded.includes(word));

/** Whether every word of a query stands somewhere in a text, whatever the accents: "dau tu cong" finds "Đầu tư công". */
export const searchMatches = (text: string, query: string): boolean => foldedMatches(foldText(text), foldText(query));
