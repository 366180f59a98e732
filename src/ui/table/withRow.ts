import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows in view, and one more wherever it stands. */
export const withRow =
  (row: number) =>
  (range: Range): number[] => {
    const drawn = defaultRangeExtractor(range);
    return row < 0 || row >= range.count || drawn.includes(row) ? drawn : [...drawn, row].toSorted((a, b) => a - b);
  };
