import { useEffect, useRef, useState } from 'react';
import type { Entry } from './entry';
import { openFinder, type Finder } from './finder';

interface Found {
  query: string;
  entries: readonly Entry[];
}
const nothing: Found = { query: '', entries: [] };

/** What answers a query in a list; until the answer to a new letter comes, the one before stays. `null`: the search could not be opened. */
export const useFound = (entries: readonly Entry[], query: string): Found | null => {
  const finder = useRef<Finder>(undefined);
  const [found, setFound] = useState<Found | null>(nothing);
  useEffect(() => {
    const opened = openFinder(
      (asked, answer) => setFound({ query: asked, entries: answer }),
      () => setFound(null),
    );
    finder.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => finder.current?.ask(entries, query), [query, entries]);
  return query.trim() === '' ? found && nothing : found;
};
