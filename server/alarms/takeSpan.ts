import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Book } from '../core/alarms/alarmBook';
import { readEndedOf } from '../core/alarms/readEndedOf';
import { silencedDepth } from '../core/alarms/silencedDepth';
import { instant } from '../store/rows/columns';
import { readConditions } from '../store/rows/storedConditions';
import type { Db } from '../store/store';
import { readChanges } from './readChanges';
import { readInputs } from './inputs/readInputs';
import { reconcile } from './reconcile';

/** A look takes no more revisions than this at a time, so that those of a long absence are not held all at once. */
const MOST_REVISIONS = 500;
const atRow = z.object({ at: instant });

const momentOf = async (db: Db, revision: number): Promise<number> => {
  const { rows } = await sql`select at from revision where id = ${revision}`.execute(db);
  return Date.parse(atRow.parse(rows[0]).at);
};

/** What one look has taken into the book. */
export interface SpanTaken {
  /** Up to which revision. */
  until: number;
  /** The newest timer that went off, ms since 1970; null: none. */
  lastTimer: number | null;
  /** Something of it is to be told or logged. */
  matters: boolean;
  /** There is more: revisions after `until`, or timers due after it. */
  isPartial: boolean;
}

const takeTimers = (book: Book, isDue: (at: number) => boolean): number | null => {
  let last: number | null = null;
  for (;;) {
    const due = book.nextDue();
    if (due === null || !isDue(due.at)) return last;
    book.take(due.rule, due.subject, { kind: 'timer', clock: due.at });
    const next = book.nextDue();
    if (next?.rule === due.rule && next.subject === due.subject && next.at <= due.at)
      throw new Error(`a timer of ${due.rule} on ${due.subject} does not end`);
    last = due.at;
  }
};

/** What commands have stored of conditions since the revision that was last seen. */
const takeForeign = async (db: Db, book: Book, seen: number): Promise<void> => {
  for (const { rule, subject, state, alarm } of await readConditions(db, sql`c.revision > ${seen}`)) {
    const line = book.lineOf(rule, subject.key);
    if (line) book.refresh({ rule: line.rule, subject: line.subject, state, alarm });
  }
};

const later = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/**
 * Takes into the book what the revisions after the cursor tell, in their order, and the timers by their due moments among them: a timer
 * that is due before a revision was dated goes before it, [AL5]. It stops behind a revision that changed rules or registers, after
 * bringing the book to them; `begins`: nothing was ever taken, so that only the newest of each is judged.
 */
export const takeSpan = async (
  db: Db,
  book: Book,
  { cursor, newest, seen, now, begins }: { cursor: number; newest: number; seen: number; now: number; begins: boolean },
): Promise<SpanTaken> => {
  book.see(newest);
  let until = newest;
  let lastTimer: number | null = null;
  let isPartial = false;
  if (newest > cursor) {
    const news = await readChanges(db, { after: cursor, until: newest, seen });
    const changed = begins ? newest : news.changed;
    until = begins ? newest : Math.min(changed ?? newest, cursor + MOST_REVISIONS, newest);
    isPartial = until < newest || changed === until;
    if (news.acted) await takeForeign(db, book, seen);
    const lines = book.lines();
    const depth = silencedDepth(lines.map(({ rule }) => rule));
    const told = begins ? [] : await readInputs(db, { after: cursor, until }, lines);
    for (const { rule, subject, input } of told.toSorted((a, b) => a.revision - b.revision || depth(a.rule) - depth(b.rule))) {
      lastTimer = later(
        lastTimer,
        takeTimers(book, (at) => at < input.clock),
      );
      book.take(rule, subject, input);
    }
    if (isPartial) {
      const clock = await momentOf(db, until);
      lastTimer = later(
        lastTimer,
        takeTimers(book, (at) => at < clock),
      );
      if (changed === until) await reconcile(db, { revision: until, clock }, book);
    }
  }
  if (!isPartial)
    lastTimer = later(
      lastTimer,
      takeTimers(book, (at) => at <= now),
    );
  const { inputs, late } = book.taken();
  if (late.length > 0 && (await readEndedOf(db, late)).length > 0) return { until, lastTimer, matters: true, isPartial };
  book.forgetLate();
  return { until, lastTimer, matters: inputs.length > 0, isPartial };
};
