import type { ExportTable } from '../exportable';
import type { StampLine } from '../stamp';

/** What a workbook is made of: a sheet a table, and one that says what they are. */
export interface Workbook {
  sheets: readonly { name: string; table: ExportTable }[];
  info: { name: string; head: readonly [string, string]; lines: readonly StampLine[] };
}

const LONGEST = 31;
const FORBIDDEN = /[[\]/\\:*?]/g;

/** A name that a sheet may bear: 31 characters, none of `[]/\:*?`, no apostrophe at its ends, not one of `taken` whatever the case. */
export const sheetName = (title: string, taken: readonly string[], fallback: string): string => {
  const clean = title
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^'+|'+$/g, '');
  const base = clean === '' || clean.toLowerCase() === 'history' ? fallback : clean;
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const named = (suffix: string) => `${base.slice(0, LONGEST - suffix.length).trimEnd()}${suffix}`;
  let name = named('');
  for (let no = 2; known.has(name.toLowerCase()); no += 1) name = named(` (${no})`);
  return name;
};
