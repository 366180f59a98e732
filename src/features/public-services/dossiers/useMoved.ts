import { useState } from 'react';
import type { DossiersBody } from './dossierYear';
import { movedOf, type Moved } from './openMatrix';

interface Seen {
  body: DossiersBody;
  moved: ReadonlyMap<string, Moved>;
  /** When it was told here (ms); null while nothing has moved. */
  at: number | null;
}
const NOTHING: ReadonlyMap<string, Moved> = new Map();
const isSameBook = (a: DossiersBody, b: DossiersBody): boolean => a.ledger === b.ledger && a.lastMonth === b.lastMonth;

/** The units whose open dossiers a source has just told anew, and when; they stay marked until others have moved. */
export const useMoved = (body: DossiersBody, fetchedAt: number): Pick<Seen, 'moved' | 'at'> => {
  const [seen, setSeen] = useState<Seen>({ body, moved: NOTHING, at: null });
  if (seen.body === body) return seen;
  const moved = isSameBook(seen.body, body) ? movedOf(seen.body.open, body.open) : NOTHING;
  // Another cut of the same counts moves nothing.
  const next =
    moved.size > 0 ? { body, moved, at: fetchedAt } : isSameBook(seen.body, body) ? { ...seen, body } : { body, moved, at: null };
  setSeen(next);
  return next;
};
