import { sql } from 'kysely';
import type { Principal } from '../access/principal';
import { storable } from '../store/rows/columns';
import type { RecordView } from '../store/store';

export type AuditOutcome = 'done' | 'denied' | 'invalid' | 'conflict' | 'refused' | 'replayed' | 'key-reused' | 'failed';

export interface AuditEntry {
  command: string;
  /** What it was about, where that is known: `refused-row:12`. */
  subject: string | null;
  key: string | null;
  outcome: AuditOutcome;
  /** SHA-256 of the request: the audit proves what was asked and holds none of it. */
  requestDigest: string;
  detail: string | null;
  /** How many requests the line tells of; one, unless it is of what was turned away at the door. */
  times?: number;
}

const MAX_NAME = 100;
const MAX_DETAIL = 500;
const kept = (text: string | null, max: number): string | null => (text === null ? null : storable(text).slice(0, max));

/** Adds a line to the audit in the transaction that it speaks of, or, of what changed nothing, in one of its own; nothing ever changes or removes one, [CM6]. */
export const audit = async ({ db, at, revision }: RecordView, principal: Principal, entry: AuditEntry): Promise<void> => {
  await sql`insert into audit (at, actor, command, subject, key, outcome, revision, request_digest, detail, times)
    values (${at}::timestamptz, ${principal.id}, ${kept(entry.command, MAX_NAME)}, ${kept(entry.subject, MAX_DETAIL)}, ${entry.key},
      ${entry.outcome}, ${revision}, ${entry.requestDigest}, ${kept(entry.detail, MAX_DETAIL)}, ${entry.times ?? 1})`.execute(db);
};
