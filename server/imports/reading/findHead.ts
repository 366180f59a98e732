import { matchHeaders, type MatchedHeaders } from '../cells/matchHeaders';
import type { KindColumn } from '../kinds/kind';
import type { RawTable } from './table';

/** Offices put the name of the report and of themselves above the head. */
const HEAD_WITHIN = 20;

export interface FoundHead {
  /** Its place among the rows. */
  at: number;
  names: string[];
  matched: MatchedHeaders;
}

/** The row that names the most columns of the kind, among the first ones; null where none names any. */
export const findHead = ({ rows }: RawTable, columns: readonly KindColumn[]): FoundHead | null => {
  let best: FoundHead | null = null;
  rows.slice(0, HEAD_WITHIN).forEach((row, at) => {
    const names = row.cells.map(({ text }) => text);
    const matched = matchHeaders(names, columns);
    if (matched.places.size > (best?.matched.places.size ?? 0)) best = { at, names, matched };
  });
  return best;
};
