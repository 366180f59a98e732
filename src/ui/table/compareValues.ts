import type { CellValue } from './column';

const collator = new Intl.Collator('vi', { numeric: true });

/** Ascending: numbers by size, words as Vietnamese orders them, numbers before words. Null is not compared: it comes last either way. */
export const compareValues = (a: Exclude<CellValue, null>, b: Exclude<CellValue, null>): number => {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : collator.compare(a, b);
};
