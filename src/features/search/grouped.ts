import type { Entry, Kind } from './entry';

export interface Group {
  kind: Kind;
  entries: Entry[];
}

/** Entries gathered by kind; the group of the best answer stands first, and so on. */
export const grouped = (entries: readonly Entry[]): Group[] => {
  const groups = new Map<Kind, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.kind);
    if (known) known.push(entry);
    else groups.set(entry.kind, [entry]);
  }
  return [...groups].map(([kind, own]) => ({ kind, entries: own }));
};
