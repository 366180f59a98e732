import type { KindColumn } from '../kinds/kind';
import { foldHeader } from './foldHeader';

export interface MatchedHeaders {
  /** Key of the column → its place in the file. */
  places: ReadonlyMap<string, number>;
  missing: KindColumn[];
  unknown: string[];
  /** Columns that two heads claim, with both. */
  doubled: { column: KindColumn; heads: string[] }[];
}

/** Which column of the kind each head is; accents, case, spacing, order and synonyms say nothing, words in brackets neither. */
export const matchHeaders = (header: readonly string[], columns: readonly KindColumn[]): MatchedHeaders => {
  const byName = new Map<string, KindColumn>();
  for (const column of columns) for (const name of [column.name, column.key, ...column.synonyms]) byName.set(foldHeader(name), column);
  const claims = new Map<string, number[]>();
  const unknown: string[] = [];
  header.forEach((head, place) => {
    const column = byName.get(foldHeader(head));
    if (column) claims.set(column.key, [...(claims.get(column.key) ?? []), place]);
    else if (head.trim() !== '') unknown.push(head.trim());
  });
  return {
    places: new Map([...claims].flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first] as const]))),
    missing: columns.filter(({ key, required }) => required && !claims.has(key)),
    unknown,
    doubled: columns.flatMap((column) => {
      const claimed = claims.get(column.key) ?? [];
      return claimed.length > 1 ? [{ column, heads: claimed.map((place) => header[place] ?? '') }] : [];
    }),
  };
};
