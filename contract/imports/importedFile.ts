import * as z from 'zod/mini';
import { writtenLimits } from '../access/limits';

const moment = z.iso.datetime({ offset: true });

/**
 * Where a file stands. `queued` and `reading` move by themselves; `checked` waits for a person; `refused`, `cancelled` and
 * `interrupted` (the gateway ended while it read) have changed no figure; `applied` has a receipt; `undone` was taken back.
 */
export const importState = z.enum(['queued', 'reading', 'checked', 'refused', 'cancelled', 'interrupted', 'applied', 'undone']);
export type ImportState = z.infer<typeof importState>;

/** Rows by what the check said of them; `rows` = `accepted` + `warned` + `refused`. */
export const importCounts = z.object({
  rows: z.int(),
  accepted: z.int(),
  warned: z.int(),
  refused: z.int(),
  /** Rows to be stored that say what is known already. */
  known: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** At most so many of the words said of a file's records are listed by name. */
export const NAMED_ATTACHED = 50;

/** The receipt of an undoing: who did it, when, why, and what had been said of its records and went with them. */
const importUndone = z.object({
  by: z.string(),
  at: moment,
  revision: z.int(),
  reason: z.string(),
  /** Confirmations, doubts and explanations, in Vietnamese words: the first `NAMED_ATTACHED` of `attachedTotal`. */
  attached: z.array(z.string()),
  attachedTotal: z.int(),
});

/** A file that came through the import door, and what was done with it: its last state is its receipt. */
export const importedFile = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: moment,
  state: importState,
  /** What a command on the file names as `expected`. */
  version: z.int(),
  /** When it came into this state. */
  stateAt: moment,
  /** While it is read: rows done of rows there are; null where that is not known yet. */
  progress: z.nullable(z.object({ phase: z.enum(['read', 'check']), done: z.int(), total: z.nullable(z.int()) })),
  counts: z.nullable(importCounts),
  /** Why the file as a whole was refused, in Vietnamese. */
  reasons: z.array(z.string()),
  /** What a person should know of the whole file before deciding, in Vietnamese. */
  notes: z.array(z.string()),
  /** The revision whose figures it was checked against. */
  checkedRevision: z.nullable(z.int()),
  /** Who applied, cancelled or undid it. */
  decidedBy: z.nullable(z.string()),
  appliedBy: z.nullable(z.string()),
  appliedAt: z.nullable(moment),
  appliedRevision: z.nullable(z.int()),
  /** Records that it wrote. */
  recorded: z.nullable(z.int()),
  /** How many rows to be looked at the person who applied it said to have seen; null where that was not asked yet. */
  acknowledged: z._default(z.nullable(z.int()), null),
  undoneRevision: z.nullable(z.int()),
  /** How far the right of whoever sent it went: every row lies within. Left out: it was not limited. */
  within: z.optional(writtenLimits),
  /** Null while it stands, and where it was undone before reasons were asked for. */
  undone: z._default(z.nullable(importUndone), null),
});
export type ImportedFile = z.infer<typeof importedFile>;

/** What the check said of one row. `effect`: what storing it would do to the figures. */
export const importRow = z.object({
  line: z.int(),
  verdict: z.enum(['accepted', 'warned', 'refused']),
  effect: z.nullable(z.enum(['new', 'changed', 'known'])),
  /** The cells as they were written, in the order of `header`. */
  cells: z.array(z.string()),
  reasons: z.array(z.string()),
});
export type ImportRow = z.infer<typeof importRow>;
