import { readRevision } from '../store/sql/revisions';
import type { ReadView } from '../store/store';

/** The two revisions that are compared, of a view that stands at `revision`: what was known at `since`, and at `until` or now. */
export interface ChangeSpan {
  /** ms since 1970. */
  since: number;
  from: number;
  to: number;
}

/** Neither end is ever past what the view reads, so that the answer is of that view's revision alone. */
export const readChangesSpan = async (
  { db, revision }: Pick<ReadView, 'db' | 'revision'>,
  { since, until }: { since: string; until?: string | undefined },
): Promise<ChangeSpan> => {
  const to = until === undefined ? revision : Math.min(revision, await readRevision(db, until));
  return { since: Date.parse(since), from: Math.min(to, await readRevision(db, since)), to };
};
